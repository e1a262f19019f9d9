import { readFile } from 'node:fs/promises';
import path from 'node:path';
import puppeteer, { type Browser, type Extension, type Page, type Target } from 'puppeteer-core';
import { ended } from '../child.js';
import { type Driver, type ExtensionReport, type LaunchOptions, WINDOW_SIZE } from '../driver.js';
import { openProfile, type Profile } from '../profile.js';
import { callSource, type View } from '../view.js';
import { poll, sleep, withTimeout } from '../wait.js';
import { Desk } from '../x11/desk.js';
import type { ChromeApi } from './api.js';
import { runAtDocumentStart } from './document-start.js';
import { allowInPrivateWindows, readExtensionReport } from './extensions-page.js';
import { chromiumFlags } from './flags.js';
import { chooseFromMenu } from './menu.js';
import { type OwnOrigin, openIncognitoWindow, reloadExtension } from './own-page.js';
import { RequestLog } from './request-log.js';
import { ChromiumView } from './view.js';

declare const chrome: ChromeApi;

const PAGE_LOAD_MS = 20_000;

/** Chromium over the DevTools protocol on a pipe. */
export class ChromiumDriver implements Driver {
  readonly browser = 'chromium';
  readonly #executable: string;
  readonly #options: LaunchOptions;
  readonly #profile: Profile;
  readonly #desk: Desk | null;
  readonly #popupPath: string;
  readonly #requests = new RequestLog();
  #process: Browser | null = null;
  /** The tab of the private window that was opened last. */
  #private: Page | null = null;
  #extension: Extension | null = null;

  private constructor(
    executable: string,
    options: LaunchOptions,
    parts: { profile: Profile; desk: Desk | null; popupPath: string },
  ) {
    this.#executable = executable;
    this.#options = options;
    this.#profile = parts.profile;
    this.#desk = parts.desk;
    this.#popupPath = parts.popupPath;
  }

  static async launch(executable: string, options: LaunchOptions): Promise<ChromiumDriver> {
    const manifest = JSON.parse(await readFile(path.join(options.extension, 'manifest.json'), 'utf8'));
    const profile = await openProfile(options.profile);
    const desk = options.screen === 'virtual' ? await Desk.start(options.windowSize ?? WINDOW_SIZE) : null;
    const driver = new ChromiumDriver(executable, options, {
      profile,
      desk,
      popupPath: manifest.action.default_popup,
    });
    try {
      await driver.#start();
    } catch (error) {
      await driver.close();
      throw error;
    }
    return driver;
  }

  get pid(): number {
    return this.#running.process()?.pid ?? -1;
  }

  get profile(): string {
    return this.#profile.folder;
  }

  extensionUrl(pagePath: string): string {
    return `chrome-extension://${this.#installed.id}/${pagePath}`;
  }

  async goto(url: string): Promise<void> {
    const page = await this.#activePage();
    await page.goto(url, { waitUntil: 'load', timeout: PAGE_LOAD_MS });
  }

  async newTab(url?: string): Promise<View> {
    const page = await this.#running.newPage();
    await page.bringToFront();
    if (url !== undefined) await page.goto(url, { waitUntil: 'load', timeout: PAGE_LOAD_MS });
    return new ChromiumView(page);
  }

  async tab(): Promise<View> {
    return new ChromiumView(await this.#activePage());
  }

  async clickToolbarButton(): Promise<View> {
    const page = await this.#activePage();
    const [popup] = await Promise.all([this.waitForPopup(), this.#installed.triggerAction(page)]);
    return popup;
  }

  async waitForPopup(): Promise<View> {
    const popupUrl = this.extensionUrl(this.#popupPath);
    const isPopup = (target: Target) => target.url().startsWith(popupUrl);
    const target = await this.#running.waitForTarget(isPopup, { timeout: 10_000 });
    return new ChromiumView(await target.asPage());
  }

  async pressShortcut(keys: string): Promise<void> {
    const page = await this.#activePage();
    await page.bringToFront();
    const desk = this.#needDesk('keyboard shortcuts');
    await desk.pointAt(...PLACE_IN_PAGE);
    await desk.strike(keys);
  }

  async chooseFromContextMenu(label: string, on: 'page' | 'action'): Promise<void> {
    const page = await this.#activePage();
    const desk = this.#needDesk('context menus');
    await chooseFromMenu({ desk, label, on, page, browser: this.#running, extensionId: this.#installed.id });
  }

  async answerSiteQuestion(answer: 'allow' | 'refuse'): Promise<void> {
    const desk = this.#needDesk('questions about sites');
    await desk.pointAt(...PLACE_IN_QUESTION);
    // Native: there is nothing to ask whether it is up, and its buttons are dead for its first moments.
    await sleep(2000);
    // The focus is on "Deny", and "Allow" comes next.
    if (answer === 'allow') await desk.strike('Tab');
    await desk.strike('Enter');
    await sleep(500);
  }

  async openExtensionPage(pagePath: string): Promise<View> {
    return this.newTab(this.extensionUrl(pagePath));
  }

  async openPrivateWindow(url: string): Promise<View> {
    this.#private = await openIncognitoWindow(this.#ownOrigin, url);
    return new ChromiumView(this.#private);
  }

  async updateExtension(): Promise<void> {
    await reloadExtension(this.#ownOrigin);
  }

  async waitForTab(urlPart: string): Promise<View> {
    const matches = (target: Target) => target.type() === 'page' && target.url().includes(urlPart);
    const target = await this.#running.waitForTarget(matches, { timeout: 10_000 });
    const page = await target.page();
    if (!page) throw new Error(`the tab ${urlPart} has no page`);
    return new ChromiumView(page);
  }

  async badge(): Promise<{ text: string }> {
    const text = await this.evaluateInBackground(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return chrome.action.getBadgeText(tab?.id === undefined ? {} : { tabId: tab.id });
    });
    return { text };
  }

  async evaluateInBackground<A extends unknown[], R>(
    fn: (...args: A) => R | Promise<R>,
    ...args: A
  ): Promise<R> {
    const prefix = this.extensionUrl('');
    const isWorker = (target: Target) =>
      target.type() === 'service_worker' && target.url().startsWith(prefix);
    const target = await this.#running.waitForTarget(isWorker, { timeout: 10_000 });
    const worker = await target.worker();
    if (!worker) throw new Error("the extension's worker is not running");
    // A worker that was found while it starts has its globals, but not yet the browser's.
    const hasApi = () => worker.evaluate(() => typeof chrome === 'object' && chrome.runtime !== undefined);
    await poll(hasApi, "the extension's worker did not start");
    return (await worker.evaluate(callSource(fn, args))) as R;
  }

  async beforeExtensionScripts(source: string): Promise<void> {
    await runAtDocumentStart(this.#running, this.extensionUrl(''), source);
  }

  async extensionReport(): Promise<ExtensionReport> {
    const front = await this.#activePage();
    const report = await readExtensionReport(this.#running, this.#installed.id);
    await front.bringToFront();
    return report;
  }

  async whenEnded(): Promise<void> {
    await ended(this.#running.process());
  }

  async restart(): Promise<void> {
    await this.#quit();
    await this.#start();
  }

  async kill(): Promise<void> {
    const child = this.#running.process();
    const gone = ended(child);
    child?.kill('SIGKILL');
    await withTimeout(gone, 5000, 'Chromium did not die');
    this.#process = null;
  }

  async close(): Promise<void> {
    await this.#quit();
    await this.#desk?.close();
    await this.#profile.discard();
    await this.#requests.discard();
  }

  async extensionRequests(): Promise<string[]> {
    return this.#requests.initiatedBy(this.extensionUrl('').slice(0, -1), this.#running);
  }

  async photographDisplay(): Promise<Uint8Array> {
    return this.#needDesk('photographs').photograph();
  }

  async #start(): Promise<void> {
    this.#process = await puppeteer.launch({
      executablePath: this.#executable,
      headless: (this.#options.screen ?? 'none') === 'none',
      pipe: true,
      userDataDir: this.#profile.folder,
      defaultViewport: null,
      enableExtensions: true,
      // In a window a bar across the page would say that it is controlled by software.
      ignoreDefaultArgs: (this.#options.screen ?? 'none') === 'none' ? false : ['--enable-automation'],
      args: [...chromiumFlags(this.#options), this.#requests.nextFlag()],
      env: this.#desk ? { ...process.env, DISPLAY: this.#desk.display } : process.env,
      handleSIGINT: false,
    });
    const id = await this.#process.installExtension(path.resolve(this.#options.extension));
    this.#extension = await poll(
      async () => (await this.#running.extensions()).get(id),
      'Chromium did not load the extension',
    );
    if (this.#options.allowPrivate) await allowInPrivateWindows(this.#running, id);
  }

  async #quit(): Promise<void> {
    const running = this.#process;
    this.#process = null;
    await running?.close();
  }

  /** The tab in front. Only one page of a window is visible; a popup lies over it and is left out. */
  async #activePage(): Promise<Page> {
    if (this.#private && !this.#private.isClosed()) return this.#private;
    return poll(async () => {
      for (const page of await this.#running.pages()) {
        if (page.url().startsWith(this.extensionUrl(this.#popupPath))) continue;
        if (await page.evaluate("document.visibilityState === 'visible'")) return page;
      }
      return null;
    }, 'Chromium showed no tab');
  }

  #needDesk(what: string): Desk {
    if (!this.#desk) throw new Error(`${what} need screen: 'virtual' in Chromium`);
    return this.#desk;
  }

  get #running(): Browser {
    if (!this.#process) throw new Error('Chromium is not running');
    return this.#process;
  }

  get #ownOrigin(): OwnOrigin {
    return { browser: this.#running, manifestUrl: this.extensionUrl('manifest.json') };
  }

  get #installed(): Extension {
    if (!this.#extension) throw new Error('the extension is not installed');
    return this.#extension;
  }
}

/** A place inside the page in a window at the display's top left corner, in pixels. */
const PLACE_IN_PAGE = [600, 500] as const;
/** A place inside the question that hangs from the middle of such a window's toolbar. */
const PLACE_IN_QUESTION = [600, 200] as const;
