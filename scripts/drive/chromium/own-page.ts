/** What only a page in the extension's own origin can ask Chromium for. */
import type { Browser, Page } from 'puppeteer-core';
import { poll, withTimeout } from '../wait.js';
import type { ChromeApi } from './api.js';
import { allowDeveloping } from './extensions-page.js';

declare const chrome: ChromeApi;

/** A running browser, and the address of the extension's manifest: a page of its origin without any script. */
export interface OwnOrigin {
  readonly browser: Browser;
  readonly manifestUrl: string;
}

/** Opens an incognito window; gives its only tab, loaded. */
export async function openIncognitoWindow(own: OwnOrigin, url: string): Promise<Page> {
  const opened = own.browser.waitForTarget((target) => target.url() === url, { timeout: 20_000 });
  const asking = await manifestPage(own);
  await asking.evaluate((address) => chrome.windows.create({ url: address, incognito: true }), url);
  await asking.close();
  const page = await (await opened).page();
  if (!page) throw new Error('the incognito window has no page');
  await poll(() => page.evaluate("document.readyState === 'complete'"), `${url} did not load`);
  return page;
}

/** Unloads the extension and loads it again from its folder; resolves when it is there again. */
export async function reloadExtension(own: OwnOrigin): Promise<void> {
  await allowDeveloping(own.browser);
  const asking = await manifestPage(own);
  const gone = new Promise<void>((resolve) => asking.once('close', () => resolve()));
  await asking.evaluate(() => void setTimeout(() => chrome.runtime.reload(), 0));
  await withTimeout(gone, 10_000, 'the extension was not unloaded');
  await (await manifestPage(own)).close();
}

async function manifestPage({ browser, manifestUrl }: OwnOrigin): Promise<Page> {
  const page = await browser.newPage();
  await poll(() => page.goto(manifestUrl).then(Boolean), 'the extension was not there');
  return page;
}
