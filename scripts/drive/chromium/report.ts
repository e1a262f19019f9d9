import type { Browser } from 'puppeteer-core';
import type { ExtensionReport } from '../driver.js';
import type { ChromeApi } from './api.js';

declare const chrome: ChromeApi;

/** Reads what chrome://extensions knows about the extension, in a tab of its own that is closed again. */
export async function readExtensionReport(browser: Browser, id: string): Promise<ExtensionReport> {
  const page = await browser.newPage();
  try {
    await page.goto('chrome://extensions');
    return await page.evaluate(async (extensionId) => {
      const info = await chrome.developerPrivate.getExtensionInfo(extensionId);
      return {
        installWarnings: [
          ...info.installWarnings,
          ...info.permissions.simplePermissions.map((permission) => permission.message),
        ],
        manifestErrors: info.manifestErrors.map((error) => error.message),
        runtimeErrors: info.runtimeErrors.map((error) => `${error.source}: ${error.message}`),
      };
    }, id);
  } finally {
    await page.close();
  }
}
