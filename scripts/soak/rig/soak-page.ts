import type { Driver } from '../../drive/driver.js';
import type { View } from '../../drive/view.js';
import { poll } from '../../drive/wait.js';
import { SOAK_PAGE } from './extension.js';
import type { Inspection } from './page/inspect.js';
import type { SoakPage } from './page/main.js';

declare const soak: SoakPage;

/** Opens the soak's page in a tab of its own. */
export async function openSoakPage(driver: Driver): Promise<View> {
  const view = await driver.openExtensionPage(SOAK_PAGE);
  await view.waitFor(() => 'soak' in globalThis);
  return view;
}

/** Reads all that the library keeps; at most two minutes. */
export async function inspectLibrary(view: View): Promise<Inspection> {
  const ask = () => view.evaluate(() => soak.inspection());
  return poll(ask, 'the library was not read', { timeout: 120_000, interval: 50 });
}
