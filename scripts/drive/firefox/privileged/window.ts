import type { BrowserWindow, PrivilegedExtension, PrivilegedPolicies, PrivilegedServices } from './api.js';

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
  const window = browserWindow();
  const end = Date.now() + ms;
  for (;;) {
    const value = probe();
    if (value) return value;
    if (Date.now() > end) throw new Error(`${what} within ${ms} ms`);
    await new Promise((resolve) => window.setTimeout(resolve, 10));
  }
}
