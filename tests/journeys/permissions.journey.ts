import { expect, it } from 'vitest';
import { inBothBrowsers } from './rig/stage.js';

declare const chrome: { permissions: { getAll(): Promise<{ permissions: string[]; origins: string[] }> } };

inBothBrowsers('installing', { pages: () => {} }, (stage) => {
  it('asks for no host, and for nothing that warns', async () => {
    const { driver, manifest } = stage();
    const granted = await driver.evaluateInBackground(() => chrome.permissions.getAll());
    expect(granted.origins).toEqual([]);
    expect(granted.permissions.sort()).toEqual([...manifest.permissions].sort());
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.content_scripts ?? []).toEqual([]);
    // No page and no other extension may load a part of ours or speak to us.
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  it('gives the browser nothing to complain of', async () => {
    expect(await stage().driver.extensionReport()).toEqual({
      installWarnings: [],
      manifestErrors: [],
      runtimeErrors: [],
    });
  });
});
