/** Hands the reader a file: the browser's own download, which needs no permission. */
export interface Download {
  readonly filename: string;
  readonly mime: string;
  readonly parts: readonly string[];
}

/** The browser reads the file after the click that starts it; a minute is ample. */
const HELD_MS = 60_000;

export function download({ filename, mime, parts }: Download): void {
  downloadBlob(filename, new Blob([...parts], { type: mime }));
}

/** The same for a file that is there already, however large: it is not copied. */
export function downloadBlob(filename: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = filename;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), HELD_MS);
}
