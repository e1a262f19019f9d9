import browser from 'webextension-polyfill';

/** Values of ours that are kept until the browser quits; only our own pages see them. At most 10 MB in all. */
const PREFIX = 'plainread:';

/** A value with the instant it was put there, in milliseconds: the oldest makes way first. */
interface Entry {
  readonly at: number;
  readonly value: unknown;
}

/**
 * Keeps a value until the browser quits.
 * When the browser's room for such values is used up, older ones of the same kind make way, one by one; values of
 * another kind never do.
 * @param key `KIND:NAME`; a key without a kind has none beside it
 * @throws Error, the browser's own, when there is no room for it even alone
 */
export async function putInSession(key: string, value: unknown): Promise<void> {
  const entry: Entry = { at: Date.now(), value };
  for (;;) {
    try {
      return await browser.storage.session.set({ [PREFIX + key]: entry });
    } catch (error) {
      const oldest = await oldestLike(key);
      if (oldest === null) throw error;
      await browser.storage.session.remove(oldest);
    }
  }
}

/** What was kept under `key` since the browser started, or undefined. */
export async function getFromSession(key: string): Promise<unknown> {
  const entry: unknown = (await browser.storage.session.get(PREFIX + key))[PREFIX + key];
  return isEntry(entry) ? entry.value : undefined;
}

/** A mark that all our pages and the background share until the browser quits. */
export function sessionMark(name: string): { isSet(): Promise<boolean>; set(isSet: boolean): Promise<void> } {
  const key = `mark:${name}`;
  return {
    isSet: async () => (await getFromSession(key)) === true,
    set: (isSet) => putInSession(key, isSet),
  };
}

/** The browser's key of the oldest value of the kind of `key`, itself left out; null when there is none. */
async function oldestLike(key: string): Promise<string | null> {
  const kind = key.slice(0, key.indexOf(':') + 1);
  if (kind === '') return null;
  const beginning = PREFIX + kind;
  const all = Object.entries(await browser.storage.session.get(null));
  const alike = all.filter(([other]) => other.startsWith(beginning) && other !== PREFIX + key);
  const age = (entry: unknown) => (isEntry(entry) ? entry.at : 0);
  const [oldest] = alike.sort(([, first], [, second]) => age(first) - age(second));
  return oldest?.[0] ?? null;
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && 'at' in value && typeof value.at === 'number';
}
