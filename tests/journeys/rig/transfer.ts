/** Files into and out of the library page, as a person moves them: chosen in its dialogs, caught when it hands one over. */
import type { View } from '../../../scripts/drive/view.js';

export interface GivenFile {
  readonly name: string;
  /** As base64, or as text. */
  readonly base64?: string;
  readonly text?: string;
}

/** Opens one of the page's dialogs by its menu. */
export async function openDialog(page: View, name: string): Promise<void> {
  await page.click('#menu');
  await page.click(`[data-menu=${name}]`);
  await page.waitFor(`dialog[open][data-dialog=${name}]`);
}

/** Chooses a file in the dialog that is open. */
export async function chooseFile(page: View, file: GivenFile): Promise<void> {
  await page.waitFor('dialog[open] input[type=file]');
  await page.evaluate(({ name, base64, text }: GivenFile) => {
    const bytes = Uint8Array.from(atob(base64 ?? ''), (character) => character.charCodeAt(0));
    const given = new DataTransfer();
    given.items.add(new File([text ?? bytes], name));
    const input = document.querySelector<HTMLInputElement>('dialog[open] input[type=file]');
    if (!input) throw new Error('there is no file to choose');
    input.files = given.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, file);
}

/** Drops a file on what matches; `taken`: the page has it, `left to the browser`: that would show the file in its place. */
export async function dropFile(
  page: View,
  selector: string,
  file: GivenFile,
): Promise<'taken' | 'left to the browser'> {
  return page.evaluate(
    ({ name, text }: GivenFile, where: string) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text ?? ''], name));
      const [over, drop] = ['dragover', 'drop'].map((type) => {
        const event = new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer });
        return document.querySelector(where)?.dispatchEvent(event) === false;
      });
      return over && drop ? 'taken' : 'left to the browser';
    },
    file,
    selector,
  );
}

/** From now on what the page hands to the browser as a file is kept in the page: our pages may not read blob: addresses. */
export async function catchFiles(page: View): Promise<void> {
  await page.evaluate(() => {
    window.URL.createObjectURL = (blob) => {
      Object.assign(window, { caught: blob });
      return '#caught';
    };
    window.HTMLAnchorElement.prototype.click = function () {
      Object.assign(window, { caughtName: this.download });
    };
  });
}

/** The file that was handed over last. */
export async function caughtFile(page: View): Promise<{ readonly name: string; readonly base64: string }> {
  await page.waitFor(() => 'caughtName' in window, 30_000);
  return page.evaluate(async () => {
    const name: string = Reflect.get(window, 'caughtName');
    const blob: Blob = Reflect.get(window, 'caught');
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return { name, base64: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')) };
  });
}

export interface Kept {
  readonly rows: number;
  /** SHA-256 of all rows. */
  readonly hash: string;
}

/** Everything that was kept, as it lies there, in any order; without the numbers that a library gives texts anew. */
export async function kept(page: View): Promise<Kept> {
  return page.evaluate(async () => {
    const finished = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const inOrder = (_: string, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
        : value;
    const database = await finished(indexedDB.open('plainread'));
    const names = ['records', 'bodies', 'highlights', 'progress', 'pictureUses'];
    const transaction = database.transaction(names);
    const rows: string[] = [];
    for (const name of names)
      for (const { slot: _, ...row } of await finished(transaction.objectStore(name).getAll()))
        rows.push(`${name} ${JSON.stringify(row, inOrder)}`);
    database.close();
    const bytes = new TextEncoder().encode(rows.sort().join('\n'));
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    return { rows: rows.length, hash: btoa(String.fromCharCode(...hash)) };
  });
}

/** Entries that a backup would bring and that wait for the reader's word. */
export async function laidBy(page: View): Promise<number> {
  return page.evaluate(async () => {
    const finished = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await finished(indexedDB.open('plainread'));
    const count = await finished(database.transaction('incoming').objectStore('incoming').count());
    database.close();
    return count;
  });
}

/** Empties every store of the library, as a browser does that forgets. */
export async function wipe(page: View): Promise<void> {
  await page.evaluate(async () => {
    const opening = indexedDB.open('plainread');
    await new Promise((resolve) => {
      opening.onsuccess = resolve;
    });
    const database = opening.result;
    const transaction = database.transaction([...database.objectStoreNames], 'readwrite');
    for (const name of database.objectStoreNames) transaction.objectStore(name).clear();
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
    database.close();
  });
}
