/**
 * `npx tsx scripts/screenshots.ts OUTDIR [PAGE.html URL]`: pictures of what people see, for people to look at, from the
 * built extension in every browser found here, light and dark: popup, a failure, reader, library with and without
 * articles. With a page of one's own the popup shows that one. Where there is Xvfb, also the whole browser window.
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
const FRONT_PAGE = 'refusal--home-page';

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
  const { driver } = session;
  for (const name of SHELF) {
    const popup = await readPage(session, readFixture(name).url);
    await popup.click('#save');
    await popup.waitFor('#undo');
    await popup.close();
  }
  const page = await driver.openExtensionPage('library.html');
  await page.waitFor('[data-article-id]');
  await photograph(session, page, 'library');
  await page.click('[data-article-id] a');
  await page.waitFor('#article[data-state=article]');
  await photograph(session, page, 'reader');
  await page.close();
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

async function photograph({ driver, out }: Session, view: View, name: string): Promise<void> {
  for (const scheme of SCHEMES) {
    await view.setColorScheme(scheme);
    const file = path.join(out, `${driver.browser}-${name}-${scheme}.png`);
    await view.screenshot(file);
    console.log(file);
  }
}

await main(process.argv.slice(2));
