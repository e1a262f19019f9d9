/**
 * `npx tsx scripts/screenshots.ts OUTDIR [PAGE.html URL]`: pictures of what people see, for people to look at, from the
 * built extension in every browser found here, light and dark: popup, a failure, the library with and without articles,
 * searched, with some selected, in a narrow window and under each of its dialogs, the reader, and what changed between
 * two versions. With a page of one's own the popup shows that one. Where there is Xvfb, also the whole browser window.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type BrowserName, findBrowsers, hasVirtualScreen } from './drive/browsers.js';
import type { Driver } from './drive/driver.js';
import { type Fixture, readFixture, serveFixture } from './drive/fixtures.js';
import { launch } from './drive/launch.js';
import { TestNetwork } from './drive/network.js';
import type { ColorScheme, View } from './drive/view.js';
import { sleep } from './drive/wait.js';

const SCHEMES: readonly ColorScheme[] = ['light', 'dark'];
const SHELF = ['plain--no-json-ld', 'language--chinese', 'language--arabic', 'sample--harbour-bridge'];
/** The page that is saved twice. */
const CHANGING = 'sample--harbour-bridge';
const FRONT_PAGE = 'refusal--home-page';
/** The entries of the library's menu that open a dialog. */
const DIALOGS = ['import', 'backup', 'restore', 'storage', 'manage-tags', 'keys'];
const WIDE = { width: 1200, height: 800 };
const NARROW = { width: 380, height: 800 };

interface Session {
  readonly driver: Driver;
  readonly network: TestNetwork;
  readonly out: string;
  readonly article: Pick<Fixture, 'url' | 'html'>;
}

async function main([out, page, url]: readonly string[]): Promise<void> {
  if (!out) throw new Error('usage: npx tsx scripts/screenshots.ts OUTDIR [PAGE.html URL]');
  const article =
    page && url ? { url, html: await readFile(page, 'utf8') } : readFixture('sample--harbour-bridge');
  for (const [browser, found] of Object.entries(findBrowsers())) {
    if (found) await photographAll(browser as BrowserName, out, article);
    else console.warn(`SKIPPED: ${browser} is not installed here`);
  }
}

async function photographAll(browser: BrowserName, out: string, article: Session['article']): Promise<void> {
  const network = await TestNetwork.start();
  for (const name of [...SHELF, FRONT_PAGE]) serveFixture(network, name);
  network.serve(article.url, article.html);
  const extension = `dist/${browser === 'chromium' ? 'chrome' : 'firefox'}`;
  const screen = hasVirtualScreen() ? 'virtual' : 'none';
  const driver = await launch({ browser, extension, network, screen });
  try {
    const session = { driver, network, out, article };
    await emptyLibrary(session);
    await popupAndFailure(session);
    await shelfAndReader(session);
    if (screen === 'virtual') await wholeWindow(session);
  } finally {
    await driver.close();
    await network.close();
  }
}

async function emptyLibrary(session: Session): Promise<void> {
  const library = await session.driver.openExtensionPage('library.html');
  await library.waitFor('#empty');
  await photograph(session, library, 'library-empty');
  await library.close();
}

async function popupAndFailure(session: Session): Promise<void> {
  const popup = await readPage(session, session.article.url);
  await photograph(session, popup, 'popup');
  await popup.close();
  const failure = await readPage(session, readFixture(FRONT_PAGE).url);
  await photograph(session, failure, 'popup-failure');
  await failure.close();
}

async function shelfAndReader(session: Session): Promise<void> {
  for (const name of SHELF) await save(session, readFixture(name).url, '#undo');
  const page = await session.driver.openExtensionPage('library.html');
  await page.waitFor('[data-article-id]');
  await library(session, page);
  await page.click('[data-article-id] a');
  await page.waitFor('#article[data-state=article]');
  await photograph(session, page, 'reader');
  await page.close();
  await whatChanged(session);
}

async function save(session: Session, url: string, until: string): Promise<void> {
  const popup = await readPage(session, url);
  await popup.click('#save, #update');
  await popup.waitFor(until);
  await popup.close();
}

async function library(session: Session, page: View): Promise<void> {
  await photograph(session, page, 'library');
  await page.setViewport(NARROW.width, NARROW.height);
  await photograph(session, page, 'library-narrow');
  await page.setViewport(WIDE.width, WIDE.height);
  await page.click('[data-index="0"] .pick');
  await page.waitFor('.bulk');
  await photograph(session, page, 'library-selected');
  await page.click('[data-bulk-action=clear]');
  for (const name of DIALOGS) {
    await page.click('#menu');
    await page.click(`[data-menu=${name}]`);
    await page.waitFor(`dialog[open][data-dialog=${name}]`);
    await photograph(session, page, `library-${name}`);
    await page.press('Escape');
    await page.waitFor(() => document.querySelector('dialog[open]') === null);
  }
  const found = await session.driver.openExtensionPage('library.html?q=harbour');
  await found.waitFor('[data-article-id] mark');
  await photograph(session, found, 'library-search');
  await found.close();
}

/** The page is saved once more, with its first paragraph as its site may have it later. */
async function whatChanged(session: Session): Promise<void> {
  const { network, driver } = session;
  const { url, html } = readFixture(CHANGING);
  const [paragraph = '', text = ''] = /<p>([^<&]{120,})<\/p>/.exec(html) ?? [];
  const words = text.split(/\s+/);
  const later = [...words.slice(0, 3), 'later', ...words.slice(5)].join(' ');
  network.serve(url, html.replace(paragraph, `<p>${later}</p><p>A paragraph that was not there.</p>`));
  await save(session, url, '#see-changes');
  const list = await driver.openExtensionPage('library.html');
  await list.waitFor('[data-article-id] a');
  await list.click('[data-article-id] a');
  await list.waitFor('[data-action=changes]');
  await photograph(session, list, 'reader-versions', '[data-field=versions]');
  await list.click('[data-action=changes]');
  await list.waitFor('[data-compared=true]');
  await photograph(session, list, 'reader-changes');
  await list.close();
}

async function wholeWindow(session: Session): Promise<void> {
  const { driver, out } = session;
  const popup = await readPage(session, session.article.url);
  const file = path.join(out, `${driver.browser}-window.png`);
  await mkdir(out, { recursive: true });
  await sleep(1000); // the popup's window grows and is painted by the browser, which cannot be asked
  await writeFile(file, await driver.photographDisplay());
  console.log(file);
  await popup.close();
}

async function readPage({ driver }: Session, url: string): Promise<View> {
  await driver.goto(url);
  const popup = await driver.clickToolbarButton();
  await popup.waitFor('#article[data-state=article], #article[data-state=failure]');
  await popup.waitFor(() =>
    [...document.images].every((image) => image.complete || image.getBoundingClientRect().top > innerHeight),
  );
  return popup;
}

/** @param part what is to be in sight; default: the beginning */
async function photograph(
  { driver, out }: Session,
  view: View,
  name: string,
  part: string | null = null,
): Promise<void> {
  await view.evaluate((selector) => {
    if (selector !== null) document.querySelector(selector)?.scrollIntoView({ block: 'end' });
  }, part);
  for (const scheme of SCHEMES) {
    await view.setColorScheme(scheme);
    const file = path.join(out, `${driver.browser}-${name}-${scheme}.png`);
    await view.screenshot(file);
    console.log(file);
  }
}

await main(process.argv.slice(2));
