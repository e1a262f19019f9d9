/** What the browser tells of the room it has, and what it promises about what is kept. */

/** The part of `navigator.storage` that is asked; workers have no `persist`. */
export type Room = Partial<Pick<StorageManager, 'estimate' | 'persist'>>;

/**
 * Bytes below which the disk counts as full. Chromium's store writes files of up to 4 MB when it opens and tidies,
 * and says nothing of the disk when they do not fit.
 */
const FULL_BELOW = 8 * 1024 * 1024;

/** The browser's own, or nothing where it has none. */
export function browserRoom(): Room {
  return globalThis.navigator?.storage ?? {};
}

/**
 * Whether there is no room left. With `unlimitedStorage` Chromium's quota is what is used and what is free on the
 * disk together (measured: free 0 on a full one); Firefox's is not, but Firefox names a full disk itself.
 */
export async function isDiskFull(room: Room): Promise<boolean> {
  const { quota, usage } = (await room.estimate?.().catch(() => null)) ?? {};
  return quota !== undefined && usage !== undefined && quota - usage < FULL_BELOW;
}

/**
 * Asks the browser never to clear the library by itself when the disk runs low. With `unlimitedStorage` neither
 * browser asks the reader; Firefox's quota for us grows from a tenth of the disk to all of it (measured).
 */
export async function askToPersist(room: Room): Promise<void> {
  await room.persist?.().catch(() => false);
}
