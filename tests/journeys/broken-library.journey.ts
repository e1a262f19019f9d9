/** Rows that cannot be read, and a library of a newer version: nothing crashes, nothing is changed, all can be had. */
import { expect, it } from 'vitest';
import type { View } from '../../scripts/drive/view.js';
import { openPopup } from './rig/article-view.js';
import { axeViolations } from './rig/axe.js';
import { PLAIN, SAMPLE, serveSample } from './rig/own-pages.js';
import { putRecords, readRecords } from './rig/raw-records.js';
import { inBothBrowsers, type Stage } from './rig/stage.js';

function pages(network: Stage['network']): void {
  serveSample(network);
  network.serve(PLAIN.url, PLAIN.html);
}

const BROKEN = '22222222-2222-4222-8222-222222222222';
/** What a newer version has written into the row of PLAIN. */
const NEWER = { format: 99, shelves: ['one'] };

inBothBrowsers('a library that cannot be read', { pages }, (stage) => {
  it('lists rows that it cannot read beside those that it can', async () => {
    const { driver } = stage();
    await save(stage(), PLAIN.url);
    await save(stage(), SAMPLE.url);
    const library = await driver.openExtensionPage('library.html');
    await library.waitFor('[data-article-id]');
    const plain = (await readRecords(driver)).find((row) => row['title'] === PLAIN.title);
    await putRecords(driver, [
      { ...plain, ...NEWER },
      { id: BROKEN, key: 'b', addressKey: 7, format: 1, title: { toString: 'x' }, revisions: [null] },
    ]);
    await library.evaluate(() => location.reload());
    await library.waitFor(() => document.querySelectorAll('[data-article-id]').length === 3);
    expect(await library.evaluate(() => document.querySelectorAll('[data-unreadable]').length)).toBe(2);
    expect(await library.text('[data-article-id] a')).toBe(SAMPLE.title);
    expect(await axeViolations(library)).toEqual([]);
  });

  it('says in the reader that it cannot be read, and offers what can be', async () => {
    const { driver } = stage();
    const reader = await driver.openExtensionPage(`reader.html?id=${await idOfNewer(stage())}`);
    await reader.waitFor('#article[data-code=unreadable]');
    const file = await rescue(reader);
    expect(file.stores['records']).toHaveLength(3);
    expect(file.stores['records']).toContainEqual(expect.objectContaining(NEWER));
    expect(file.stores['bodies']).toHaveLength(2);
  });

  it('never writes over one, and gives the article as a file instead', async () => {
    const { driver } = stage();
    await driver.goto(PLAIN.url);
    const popup = await openPopup(driver);
    await popup.waitFor('#save, #update');
    await popup.click('#save, #update');
    await popup.waitFor('#keep-file');
    expect(await axeViolations(popup)).toEqual([]);
    await catchDownloads(popup);
    await popup.click('#keep-file');
    const { name, text } = await caughtDownload(popup);
    expect(name).toMatch(/\.md$/);
    expect(text).toContain(PLAIN.title);
    await popup.close();
    const records = await readRecords(driver);
    expect(records).toHaveLength(3);
    expect(records).toContainEqual(expect.objectContaining({ ...NEWER, title: PLAIN.title, revision: 1 }));
  });

  it('says at once in an open window that a newer version has taken over, and offers what is there', async () => {
    const { driver } = stage();
    const library = await driver.openExtensionPage('library.html');
    await library.waitFor('[data-article-id]');
    await upgradeTo(library, 9990);
    await library.waitFor('[data-code=storage-newer]');
    expect(await axeViolations(library)).toEqual([]);
    const file = await rescue(library);
    expect(file.database.version).toBe(9990);
    expect(file.stores['records']).toHaveLength(3);
    expect((await driver.extensionReport()).runtimeErrors).toEqual([]);
  });
});

async function save({ driver }: Stage, url: string): Promise<void> {
  await driver.goto(url);
  const popup = await openPopup(driver);
  await popup.click('#save');
  await popup.waitFor('#undo');
  await popup.close();
}

async function idOfNewer({ driver }: Stage): Promise<unknown> {
  const newer = (await readRecords(driver)).find((row) => row['format'] === NEWER.format);
  return newer?.['id'];
}

function upgradeTo(view: View, version: number): Promise<void> {
  return view.evaluate(async (newer) => {
    const opening = indexedDB.open('plainread', newer);
    opening.onupgradeneeded = () => opening.result.createObjectStore('shelves');
    await new Promise((resolve, reject) => {
      opening.onsuccess = resolve;
      opening.onerror = () => reject(opening.error);
    });
    opening.result.close();
  }, version);
}

/** From now on what the page hands to the browser as a file is kept in the page: our pages may not read blob: addresses. */
async function catchDownloads(view: View): Promise<void> {
  await view.evaluate(() => {
    window.URL.createObjectURL = (blob) => {
      Object.assign(window, { caught: blob });
      return '#caught';
    };
    window.HTMLAnchorElement.prototype.click = function () {
      Object.assign(window, { caughtName: this.download });
    };
  });
}

async function caughtDownload(view: View): Promise<{ name: string; text: string }> {
  await view.waitFor(() => 'caughtName' in window);
  return view.evaluate(async () => {
    const name: string = Reflect.get(window, 'caughtName');
    const blob: Blob = Reflect.get(window, 'caught');
    return { name, text: await blob.text() };
  });
}

interface RescueFile {
  readonly database: { readonly version: number };
  readonly stores: Readonly<Record<string, readonly unknown[]>>;
}

async function rescue(view: View): Promise<RescueFile> {
  await catchDownloads(view);
  await view.click('[data-action=rescue]');
  await view.waitFor('[data-rescue=end]');
  const { name, text } = await caughtDownload(view);
  expect(name).toMatch(/^plainread-rescue-\d{4}-\d\d-\d\d\.json$/);
  return JSON.parse(text) as RescueFile;
}
