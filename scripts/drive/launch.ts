import { findBrowsers } from './browsers.js';
import { ChromiumDriver } from './chromium/driver.js';
import type { Driver, LaunchOptions } from './driver.js';
import { FirefoxDriver } from './firefox/driver.js';

/**
 * Starts a browser with the extension installed and ready.
 * @throws Error when the browser is not found, does not start within 30 s, or refuses the extension.
 */
export async function launch(options: LaunchOptions): Promise<Driver> {
  const executable = options.executable ?? findBrowsers()[options.browser]?.executable;
  if (executable === undefined) throw new Error(`${options.browser} is not installed here`);
  return options.browser === 'chromium'
    ? ChromiumDriver.launch(executable, options)
    : FirefoxDriver.launch(executable, options);
}
