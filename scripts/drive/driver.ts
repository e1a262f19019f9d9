import type { BrowserName } from './browsers.js';
import type { TestNetwork } from './network.js';
import type { View } from './view.js';

/**
 * Where the browser paints. `none`: headless. `virtual`: a window on a private X display, started and stopped with
 * the browser (Linux, needs Xvfb); Chromium takes keyboard shortcuts and context menus only there. `desktop`: a
 * window before the user.
 */
export type Screen = 'none' | 'virtual' | 'desktop';

export interface LaunchOptions {
  readonly browser: BrowserName;
  /** The program to run; default: what `findBrowsers` gives. */
  readonly executable?: string;
  /** The built extension: a folder with manifest.json. */
  readonly extension: string;
  /** A profile folder to use and keep; default: a fresh one, deleted on `close`. */
  readonly profile?: string;
  /** Default: `none`. */
  readonly screen?: Screen;
  /** All the browser gets to see; without it the browser has the machine's own network. */
  readonly network?: TestNetwork;
  /** The outer size of the window in pixels; default `WINDOW_SIZE`. */
  readonly windowSize?: WindowSize;
  /** The user has allowed the extension in private windows. Default: not. */
  readonly allowPrivate?: boolean;
}

export const WINDOW_SIZE: WindowSize = { width: 1200, height: 800 };

export interface WindowSize {
  readonly width: number;
  readonly height: number;
}

/** What the browser itself holds against the extension. All empty in a good build. */
export interface ExtensionReport {
  /** Permissions that would be put before the user at install. */
  readonly installWarnings: readonly string[];
  /** Complaints about the manifest. */
  readonly manifestErrors: readonly string[];
  /** Uncaught errors in the extension's own contexts since the browser started. */
  readonly runtimeErrors: readonly string[];
}

/** A real browser with the built extension in it. What is real and what is synthesized: README.md. */
export interface Driver {
  readonly browser: BrowserName;
  /** The browser's main process. Changes on `restart`. */
  readonly pid: number;
  readonly profile: string;
  /** The address of a page of the extension, e.g. `extensionUrl('library.html')`. */
  extensionUrl(path: string): string;
  /** Loads an address in the active tab and waits until it has loaded (20 s). */
  goto(url: string): Promise<void>;
  /** Opens a tab, makes it the active one, and loads `url` (20 s) if given. */
  newTab(url?: string): Promise<View>;
  /** The active tab, whatever it shows. */
  tab(): Promise<View>;
  /** Clicks the extension's toolbar button; gives the real popup, once its document is there. */
  clickToolbarButton(): Promise<View>;
  /** Waits (10 s) for the popup to be there, however it was opened. */
  waitForPopup(): Promise<View>;
  /** Strikes a browser shortcut such as "Alt+Shift+S" while the active tab has the focus. */
  pressShortcut(keys: string): Promise<void>;
  /** Opens the context menu of the page or of the toolbar button and chooses the extension's entry `label`. */
  chooseFromContextMenu(label: string, on: 'page' | 'action'): Promise<void>;
  /**
   * Answers the browser's own question whether the extension may fetch from the sites that it has just asked for.
   * Chromium puts it only on a (virtual) screen, where real keys answer it; Firefox's panel is found and clicked.
   */
  answerSiteQuestion(answer: 'allow' | 'refuse'): Promise<void>;
  /** Opens a page of the extension in a new active tab. */
  openExtensionPage(path: string): Promise<View>;
  /**
   * Opens a private (incognito) window in front, its only tab showing `url`; gives that tab. Until it is closed
   * the driver's calls mean this window. Needs `allowPrivate` for the extension to be there.
   */
  openPrivateWindow(url: string): Promise<View>;
  /** Loads the extension anew while its pages may be open, as an update does; resolves when it is there again. */
  updateExtension(): Promise<void>;
  /** Waits (10 s) for a tab whose address contains `urlPart`, e.g. one the extension opens. */
  waitForTab(urlPart: string): Promise<View>;
  /** The text on the toolbar button for the active tab. */
  badge(): Promise<{ text: string }>;
  /** Runs `fn` in the extension's background (worker or page). Arguments and result are JSON. */
  evaluateInBackground<A extends unknown[], R>(fn: (...args: A) => R | Promise<R>, ...args: A): Promise<R>;
  /**
   * From now until the browser ends, runs the statements of `source` in every document of the extension before that
   * document's own scripts, with its globals.
   */
  beforeExtensionScripts(source: string): Promise<void>;
  extensionReport(): Promise<ExtensionReport>;
  /** Every http(s) address that pages and workers of the extension asked for since the browser was started. */
  extensionRequests(): Promise<string[]>;
  /** A PNG of the virtual display: the browser's window with all that lies over it. Needs `screen: 'virtual'`. */
  photographDisplay(): Promise<Uint8Array>;
  /** Quits as a user would and starts again with the same profile and extension. */
  restart(): Promise<void>;
  /** Ends the browser at once (SIGKILL), as a crash would; `restart` brings it back. */
  kill(): Promise<void>;
  /** Resolves when the browser is gone, e.g. because its user closed it. */
  whenEnded(): Promise<void>;
  /** Quits, stops what was started along, deletes a profile it made. */
  close(): Promise<void>;
}
