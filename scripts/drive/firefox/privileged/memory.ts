/** What Firefox's own memory reporters (about:memory) say. */

interface MemoryReporterManager {
  /** Asks every process; `report` is called for each figure, `done` at the end. */
  getReports(
    report: (process: string, path: string, kind: number, units: number, amount: number) => void,
    reportData: null,
    done: () => void,
    doneData: null,
    anonymize: boolean,
  ): void;
}

declare const Cc: { readonly [contract: string]: { getService(type: unknown): unknown } };
declare const Ci: { readonly nsIMemoryReporterManager: unknown };

/** Bytes of the documents with this address, and of all that they keep alive. */
export async function heapBytes(address: string): Promise<number> {
  const manager = Cc['@mozilla.org/memory-reporter-manager;1']?.getService(
    Ci.nsIMemoryReporterManager,
  ) as MemoryReporterManager;
  // In paths of reports the slashes of an address are backslashes.
  const name = `(${address.split('?')[0]}`.replaceAll('/', '\\');
  let bytes = 0;
  await new Promise<void>((resolve) => {
    const add = (_process: string, path: string, _kind: number, _units: number, amount: number) => {
      if (path.startsWith('explicit/window-objects/') && path.includes(name)) bytes += amount;
    };
    manager.getReports(add, null, resolve, null, false);
  });
  return bytes;
}
