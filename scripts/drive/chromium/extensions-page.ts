import type { Browser, Page } from 'puppeteer-core';
import type { ExtensionReport } from '../driver.js';
import type { ChromeApi } from './api.js';

declare const chrome: ChromeApi;

/** Reads what chrome://extensions knows about the extension. */
export function readExtensionReport(browser: Browser, id: string): Promise<ExtensionReport> {
  return onExtensionsPage(browser, (page) =>
    page.evaluate(async (extensionId) => {
      const info = await chrome.developerPrivate.getExtensionInfo(extensionId);
      return {
        installWarnings: [
          ...info.installWarnings,
          ...info.permissions.simplePermissions.map((permission) => permission.message),
        ],
        manifestErrors: info.manifestErrors.map((error) => error.message),
        runtimeErrors: info.runtimeErrors.map((error) => `${error.source}: ${error.message}`),
      };
    }, id),
  );
}

/** Allows the extension in incognito windows, as the switch on its page of chrome://extensions does. */
export async function allowInPrivateWindows(browser: Browser, id: string): Promise<void> {
  await allowDeveloping(browser);
  await onExtensionsPage(browser, (page) =>
    page.evaluate(async (extensionId) => {
      await chrome.developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
    }, id),
  );
}

/** Switches developer mode on: without it an unpacked extension does not come back when it is loaded anew. */
export async function allowDeveloping(browser: Browser): Promise<void> {
  await onExtensionsPage(browser, (page) =>
    page.evaluate(() => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })),
  );
}

/** Does something on chrome://extensions, in a tab of its own that is closed again. */
async function onExtensionsPage<T>(browser: Browser, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage();
  try {
    await page.goto('chrome://extensions');
    return await work(page);
  } finally {
    await page.close();
  }
}
