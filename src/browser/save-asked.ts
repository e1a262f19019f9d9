/** A save that was asked for without the popup, and that the popup has to ask about before it is done. */
import { getFromSession, putInSession } from './session.js';
import type { TabInfo } from './tabs.js';

const KEY = 'save-asked';

/** Remembers, until the popup opens, that the reader wants the page in this tab saved. */
export async function askInPopup({ id, url }: TabInfo): Promise<void> {
  await putInSession(KEY, { id, url });
}

/** Whether the page in this tab was to be saved; asked once, then forgotten. */
export async function takeAskedSave({ id, url }: TabInfo): Promise<boolean> {
  const asked = await getFromSession(KEY);
  if (typeof asked !== 'object' || asked === null) return false;
  await putInSession(KEY, null);
  return 'id' in asked && asked.id === id && 'url' in asked && asked.url === url;
}
