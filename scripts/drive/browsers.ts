import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

/** A browser found on this machine. */
export interface FoundBrowser {
  readonly executable: string;
  /** As the browser states it, e.g. "Chromium 141.0.7390.54"; null where it cannot be asked (Windows). */
  readonly version: string | null;
}

/** Named by the user; wins over every other place. */
const OVERRIDE: Readonly<Record<BrowserName, string>> = {
  chromium: 'PLAINREAD_CHROMIUM',
  firefox: 'PLAINREAD_FIREFOX',
};

// Debian's /usr/bin/chromium is a wrapper that forbids extensions it was not started with: the binary comes first.
const LINUX: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: [
    '/usr/lib/chromium/chromium',
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
  ],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};
const MACOS: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome'],
  firefox: ['Firefox.app/Contents/MacOS/firefox', 'Firefox Developer Edition.app/Contents/MacOS/firefox'],
};
const WINDOWS: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: ['Chromium\\Application\\chrome.exe', 'Google\\Chrome\\Application\\chrome.exe'],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
};

/**
 * Looks for the two browsers: first where PLAINREAD_CHROMIUM and PLAINREAD_FIREFOX point, then in the usual
 * places of Linux, macOS and Windows. A browser that is not there is null.
 * @throws Error when a variable names a file that cannot be run.
 */
export function findBrowsers(env = process.env): Readonly<Record<BrowserName, FoundBrowser | null>> {
  return { chromium: find('chromium', env), firefox: find('firefox', env) };
}

function find(name: BrowserName, env: NodeJS.ProcessEnv): FoundBrowser | null {
  const override = env[OVERRIDE[name]];
  if (override && !isRunnable(override)) throw new Error(`${OVERRIDE[name]} names no program: ${override}`);
  const executable = override || candidates(name, env).find(isRunnable);
  return executable ? { executable, version: versionOf(executable) } : null;
}

function candidates(name: BrowserName, env: NodeJS.ProcessEnv): string[] {
  const { HOME = '', PATH = '', PROGRAMFILES, LOCALAPPDATA, 'PROGRAMFILES(X86)': PROGRAMFILES_X86 } = env;
  if (process.platform === 'darwin') {
    return ['/Applications', path.join(HOME, 'Applications')].flatMap((root) =>
      MACOS[name].map((app) => path.join(root, app)),
    );
  }
  if (process.platform === 'win32') {
    return [PROGRAMFILES, PROGRAMFILES_X86, LOCALAPPDATA]
      .filter((root) => root !== undefined)
      .flatMap((root) => WINDOWS[name].map((program) => path.join(root, program)));
  }
  return LINUX[name].flatMap((program) => (path.isAbsolute(program) ? [program] : onPath(program, PATH)));
}

function onPath(program: string, searchPath: string): string[] {
  const folders = searchPath.split(path.delimiter).filter(Boolean);
  return folders.map((folder) => path.join(folder, program));
}

/** Whether `screen: 'virtual'` can be had here: Xvfb, the X server without a screen, is installed. */
export function hasVirtualScreen({ PATH = '' } = process.env): boolean {
  return process.platform === 'linux' && onPath('Xvfb', PATH).some(isRunnable);
}

function isRunnable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function versionOf(executable: string): string | null {
  if (process.platform === 'win32') return null; // there --version opens a window
  try {
    return (
      execFileSync(executable, ['--version'], { encoding: 'utf8', timeout: 20_000 })
        .trim()
        .split(' built ')[0] ?? null
    );
  } catch {
    return null;
  }
}
