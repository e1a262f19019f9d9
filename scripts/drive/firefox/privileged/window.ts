import type {
  BrowserWindow,
  PrivilegedExtension,
  PrivilegedModules,
  PrivilegedPolicies,
  PrivilegedServices,
} from './api.js';

declare const ChromeUtils: PrivilegedModules;
declare const Services: PrivilegedServices;
declare const WebExtensionPolicy: PrivilegedPolicies;

export function browserWindow(): BrowserWindow {
  return Services.wm.getMostRecentWindow('navigator:browser');
}

export function extensionOf(id: string): PrivilegedExtension {
  return WebExtensionPolicy.getByID(id).extension;
}

export async function until<T>(
  probe: () => T | null | undefined | false,
  what: string,
  ms: number,
): Promise<T> {
  // A window's own timers end with it, and a window that is to close is one of the things waited for.
  const { setTimeout } = ChromeUtils.importESModule('resource://gre/modules/Timer.sys.mjs');
  const end = Date.now() + ms;
  for (;;) {
    const value = probe();
    if (value) return value;
    if (Date.now() > end) throw new Error(`${what} within ${ms} ms`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
