/** Zips as the services write them, and as somebody may who means harm. */
import { deflateRawSync } from 'node:zlib';

export interface Zipped {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly stored?: boolean;
  /** What the archive says of the file in place of the truth. */
  readonly claims?: { readonly unpacked?: number; readonly method?: number; readonly flags?: number };
}

/**
 * An archive; sizes stand in its table of contents alone, as where they were not known while writing.
 * @param is64 all sizes and places are in the fields for large archives
 */
export function zipped(files: readonly Zipped[], { is64 = false } = {}): Blob {
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
    parts.push(header, name, data);
    const sizes = [file.claims?.unpacked ?? content.length, data.length, at];
    directory.push(entryOf(file, name.length, sizes, is64), name, ...(is64 ? [extraOf(sizes)] : []));
    at += header.length + name.length + data.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end64 = is64 ? [end64Of(files.length, size, at)] : [];
  const end = is64 ? endOf(0xffff, 0xffffffff, 0xffffffff) : endOf(files.length, size, at);
  return new Blob([...parts, ...directory, ...end64, end].map((part) => part.slice()));
}

function entryOf(file: Zipped, nameLength: number, sizes: readonly number[], is64: boolean): Uint8Array {
  const [unpacked = 0, packed = 0, at = 0] = is64 ? sizes.map(() => 0xffffffff) : sizes;
  return record(46, (view) => {
    view.setUint32(0, 0x02014b50, true);
    view.setUint16(8, file.claims?.flags ?? 0x0808, true);
    view.setUint16(10, file.claims?.method ?? (file.stored === true ? 0 : 8), true);
    view.setUint32(20, packed, true);
    view.setUint32(24, unpacked, true);
    view.setUint16(28, nameLength, true);
    view.setUint16(30, is64 ? 36 : 0, true);
    view.setUint32(42, at, true);
  });
}

/** A field of another kind before the one that is wanted, as other programs write. */
function extraOf(sizes: readonly number[]): Uint8Array {
  return record(36, (view) => {
    view.setUint16(0, 0x5455, true);
    view.setUint16(2, 4, true);
    view.setUint16(8, 1, true);
    view.setUint16(10, 24, true);
    sizes.forEach((size, index) => {
      view.setBigUint64(12 + index * 8, BigInt(size), true);
    });
  });
}

/** The record of the end in 64 bits, and what says where it is. */
function end64Of(count: number, size: number, at: number): Uint8Array {
  return record(56 + 20, (view) => {
    view.setUint32(0, 0x06064b50, true);
    view.setBigUint64(4, 44n, true);
    view.setBigUint64(24, BigInt(count), true);
    view.setBigUint64(32, BigInt(count), true);
    view.setBigUint64(40, BigInt(size), true);
    view.setBigUint64(48, BigInt(at), true);
    view.setUint32(56, 0x07064b50, true);
    view.setBigUint64(64, BigInt(at + size), true);
    view.setUint32(72, 1, true);
  });
}

function endOf(count: number, size: number, at: number): Uint8Array {
  return record(22, (view) => {
    view.setUint32(0, 0x06054b50, true);
    view.setUint16(8, count, true);
    view.setUint16(10, count, true);
    view.setUint32(12, size, true);
    view.setUint32(16, at, true);
  });
}

function record(size: number, fill: (view: DataView) => void): Uint8Array {
  const bytes = new Uint8Array(size);
  fill(new DataView(bytes.buffer));
  return bytes;
}
