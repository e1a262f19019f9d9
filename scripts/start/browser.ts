/** The extension in a browser, before the user. */
import { type BrowserName, findBrowsers } from '../drive/browsers.js';
import type { Driver } from '../drive/driver.js';
import { launch } from '../drive/launch.js';

const FOLDERS: Record<BrowserName, string> = { chromium: 'dist/chrome', firefox: 'dist/firefox' };

/** The browser to open: Chromium, else Firefox; or why none can be opened. */
export function browserToOpen(env = process.env): { browser: BrowserName } | { reason: string } {
  const hasDisplay = process.platform !== 'linux' || Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY']);
  if (!hasDisplay) return { reason: 'there is no display' };
  const { chromium, firefox } = findBrowsers(env);
  if (chromium) return { browser: 'chromium' };
  if (firefox) return { browser: 'firefox' };
  return { reason: 'neither Chromium, Chrome nor Firefox was found' };
}

/** Opens a window with the extension and a throw-away profile on `url`; resolves when it is closed, or on Ctrl+C. */
export async function showInBrowser(browser: BrowserName, url: string): Promise<void> {
  const driver = await launch({ browser, extension: FOLDERS[browser], screen: 'desktop' });
  const interrupted = new Promise<void>((resolve) => process.once('SIGINT', resolve));
  try {
    await driver.goto(url);
    await Promise.race([driver.whenEnded(), interrupted]);
  } finally {
    await closeQuietly(driver);
  }
}

/** A browser that its user has closed has nothing left to say to `close`. */
async function closeQuietly(driver: Driver): Promise<void> {
  await driver.close().catch(() => {});
}
