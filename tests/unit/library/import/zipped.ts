/** Zips as the services write them, and as somebody may who means harm. */
import { deflateRawSync } from 'node:zlib';

export interface Zipped {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly stored?: boolean;
  /** What the archive says of the file in place of the truth. */
  readonly claims?: { readonly unpacked?: number; readonly method?: number; readonly flags?: number };
}

/** An archive; sizes stand in its table of contents alone, as where they were not known while writing. */
export function zipped(files: readonly Zipped[]): Blob {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const file of files) {
    const content = typeof file.content === 'string' ? Buffer.from(file.content) : file.content;
    const data = file.stored === true ? content : deflateRawSync(content);
    const name = Buffer.from(file.name);
    const header = record(30, (view) => {
      view.setUint32(0, 0x04034b50, true);
      view.setUint16(6, 0x0808, true);
      view.setUint16(26, name.length, true);
    });
    const entry = record(46, (view) => {
      view.setUint32(0, 0x02014b50, true);
      view.setUint16(8, file.claims?.flags ?? 0x0808, true);
      view.setUint16(10, file.claims?.method ?? (file.stored === true ? 0 : 8), true);
      view.setUint32(20, data.length, true);
      view.setUint32(24, file.claims?.unpacked ?? content.length, true);
      view.setUint16(28, name.length, true);
      view.setUint32(42, at, true);
    });
    parts.push(header, name, data);
    directory.push(entry, name);
    at += header.length + name.length + data.length;
  }
  return new Blob([...parts, ...directory, endOf(directory, files.length, at)].map((part) => part.slice()));
}

function endOf(directory: readonly Uint8Array[], count: number, at: number): Uint8Array {
  return record(22, (view) => {
    view.setUint32(0, 0x06054b50, true);
    view.setUint16(8, count, true);
    view.setUint16(10, count, true);
    view.setUint32(
      12,
      directory.reduce((size, part) => size + part.length, 0),
      true,
    );
    view.setUint32(16, at, true);
  });
}

function record(size: number, fill: (view: DataView) => void): Uint8Array {
  const bytes = new Uint8Array(size);
  fill(new DataView(bytes.buffer));
  return bytes;
}
