import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ended, endWithUs } from '../child.js';
import { type Driver, type ExtensionReport, type LaunchOptions, WINDOW_SIZE } from '../driver.js';
import { openProfile, type Profile } from '../profile.js';
import { callSource, parseKeys, type View } from '../view.js';
import { poll, withTimeout } from '../wait.js';
import { Desk } from '../x11/desk.js';
import { Marionette } from './marionette.js';
import { userJs } from './preferences.js';
import { documentStart, evaluation, Session } from './session.js';
import { FirefoxView } from './view.js';

declare const browser: {
  readonly tabs: {
    query(filter: { active: boolean; lastFocusedWindow: boolean }): Promise<{ id?: number }[]>;
  };
  readonly action: { getBadgeText(details: { tabId?: number }): Promise<string> };
};

const PAGE_LOAD_MS = 20_000;
const ANSWER_MS = 20_000;

/** The host of the extension's addresses: fixed by a preference, so that tests can name them. */
const EXTENSION_UUID = '5b0f4e7c-9d3a-4c1e-8a52-6f1d2c3b4a59';

interface Parts {
  readonly profile: Profile;
  readonly desk: Desk | null;
  readonly extensionId: string;
  readonly popupPath: string;
}

/** Firefox over Marionette. */
export class FirefoxDriver implements Driver {
  readonly browser = 'firefox';
  readonly #executable: string;
  readonly #options: LaunchOptions;
  readonly #parts: Parts;
  #process: ChildProcess | null = null;
  #marionette: Marionette | null = null;

  private constructor(executable: string, options: LaunchOptions, parts: Parts) {
    this.#executable = executable;
    this.#options = options;
    this.#parts = parts;
  }

  static async launch(executable: string, options: LaunchOptions): Promise<FirefoxDriver> {
    const manifest = JSON.parse(await readFile(path.join(options.extension, 'manifest.json'), 'utf8'));
    const driver = new FirefoxDriver(executable, options, {
      profile: await openProfile(options.profile),
      desk: options.screen === 'virtual' ? await Desk.start(options.windowSize ?? WINDOW_SIZE) : null,
      extensionId: manifest.browser_specific_settings.gecko.id,
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
    return this.#process?.pid ?? -1;
  }

  get profile(): string {
    return this.#parts.profile.folder;
  }

  extensionUrl(pagePath: string): string {
    return `moz-extension://${EXTENSION_UUID}/${pagePath}`;
  }

  async goto(url: string): Promise<void> {
    await this.#session.call('load', url, PAGE_LOAD_MS);
  }

  async newTab(url?: string): Promise<View> {
    const browserId = await this.#session.call('openTab');
    if (url !== undefined) await this.goto(url);
    return new FirefoxView(this.#session, browserId);
  }

  async tab(): Promise<View> {
    return new FirefoxView(this.#session, await this.#session.call('activeTab'));
  }

  async clickToolbarButton(): Promise<View> {
    await this.#session.call('clickToolbarButton', this.#parts.extensionId);
    return this.waitForPopup();
  }

  async waitForPopup(): Promise<View> {
    const find = () => this.#session.call('findPopup', this.#parts.popupPath);
    return new FirefoxView(this.#session, await poll(find, 'the popup did not open'));
  }

  async pressShortcut(keys: string): Promise<void> {
    const { key, modifiers } = parseKeys(keys);
    await this.#session.call('strike', key, modifiers);
  }

  async chooseFromContextMenu(label: string, on: 'page' | 'action'): Promise<void> {
    await this.#session.call('chooseFromContextMenu', this.#parts.extensionId, label, on);
  }

  async answerSiteQuestion(answer: 'allow' | 'refuse'): Promise<void> {
    await this.#session.call('answerPermissionPanel', answer);
  }

  async openExtensionPage(pagePath: string): Promise<View> {
    return this.newTab(this.extensionUrl(pagePath));
  }

  async openPrivateWindow(url: string): Promise<View> {
    await this.#session.call('openPrivateWindow');
    await this.goto(url);
    return this.tab();
  }

  async updateExtension(): Promise<void> {
    await this.#install();
  }

  async waitForTab(urlPart: string): Promise<View> {
    const browserId = await poll(() => this.#session.call('findTab', urlPart), `no tab ${urlPart} opened`);
    return new FirefoxView(this.#session, browserId);
  }

  async badge(): Promise<{ text: string }> {
    const text = await this.evaluateInBackground(async () => {
      const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
      return browser.action.getBadgeText(tab?.id === undefined ? {} : { tabId: tab.id });
    });
    return { text };
  }

  async evaluateInBackground<A extends unknown[], R>(
    fn: (...args: A) => R | Promise<R>,
    ...args: A
  ): Promise<R> {
    const script = evaluation(callSource(fn, args));
    const json = await this.#session.call('runInBackground', this.#parts.extensionId, script, ANSWER_MS);
    return (json === null ? undefined : JSON.parse(json)) as R;
  }

  async beforeExtensionScripts(source: string): Promise<void> {
    await this.#session.call('runInEveryFrame', documentStart(this.extensionUrl(''), source));
  }

  async extensionReport(): Promise<ExtensionReport> {
    return this.#session.call('extensionReport', this.#parts.extensionId, this.extensionUrl(''));
  }

  async extensionRequests(): Promise<string[]> {
    return this.#session.call('rememberedRequests');
  }

  async photographDisplay(): Promise<Uint8Array> {
    const { desk } = this.#parts;
    if (!desk) throw new Error("photographs need screen: 'virtual'");
    return desk.photograph();
  }

  async whenEnded(): Promise<void> {
    await ended(this.#process);
  }

  async restart(): Promise<void> {
    await this.#quit();
    await this.#start();
  }

  async kill(): Promise<void> {
    const gone = ended(this.#process);
    this.#process?.kill('SIGKILL');
    await withTimeout(gone, 5000, 'Firefox did not die');
    this.#forget();
  }

  async close(): Promise<void> {
    await this.#quit();
    await this.#parts.desk?.close();
    await this.#parts.profile.discard();
  }

  async #start(): Promise<void> {
    const { profile, extensionId } = this.#parts;
    const preferences = userJs({ extensionId, uuid: EXTENSION_UUID, network: this.#options.network });
    await writeFile(path.join(profile.folder, 'user.js'), preferences);
    await rm(path.join(profile.folder, 'MarionetteActivePort'), { force: true });
    this.#process = spawn(this.#executable, this.#arguments(), { stdio: 'ignore', env: this.#environment() });
    endWithUs(this.#process);
    this.#process.on('error', () => {}); // told by connect, which then finds nobody
    this.#marionette = await Marionette.connect(profile.folder);
    await this.#session.call('rememberRequests', extensionId);
    await this.#install();
  }

  async #install(): Promise<void> {
    await this.#marionette?.send('Addon:Install', {
      path: path.resolve(this.#options.extension),
      temporary: true,
      allowPrivateBrowsing: this.#options.allowPrivate ?? false,
    });
  }

  #arguments(): string[] {
    const { width, height } = this.#options.windowSize ?? WINDOW_SIZE;
    const always = ['--marionette', '--remote-allow-system-access', '--no-remote', '--new-instance'];
    const headless = (this.#options.screen ?? 'none') === 'none' ? ['--headless'] : [];
    const size = ['--width', String(width), '--height', String(height)];
    return [...always, ...headless, ...size, '--profile', this.#parts.profile.folder];
  }

  #environment(): NodeJS.ProcessEnv {
    const { width, height } = this.#options.windowSize ?? WINDOW_SIZE;
    const { desk } = this.#parts;
    return {
      ...process.env,
      ...(desk ? { DISPLAY: desk.display } : {}),
      MOZ_HEADLESS_WIDTH: String(width),
      MOZ_HEADLESS_HEIGHT: String(height),
    };
  }

  /** Asks Firefox to quit as its menu does; one that does not within 15 s is ended. */
  async #quit(): Promise<void> {
    if (!this.#process) return;
    const gone = ended(this.#process);
    this.#marionette?.send('Marionette:Quit', { flags: ['eAttemptQuit'] }).catch(() => {}); // the connection goes
    await withTimeout(gone, 15_000, 'Firefox did not quit').catch(() => this.kill());
    this.#forget();
  }

  #forget(): void {
    this.#marionette?.close();
    this.#marionette = null;
    this.#process = null;
  }

  get #session(): Session {
    if (!this.#marionette) throw new Error('Firefox is not running');
    return new Session(this.#marionette);
  }
}
