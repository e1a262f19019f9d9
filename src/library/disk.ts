/** What the browser tells of the room it has, and what it promises about what is kept. */
import { ROOM_FOR_NEW_LOG } from './fresh-log.js';

/** The part of `navigator.storage` that is asked; workers have no `persist`. */
export type Room = Partial<Pick<StorageManager, 'estimate' | 'persist'>>;

/**
 * Bytes below which the disk counts as full. Chromium's store writes files of up to 4 MB when it opens and tidies,
 * and is in danger when they do not fit.
 */
const FULL_BELOW = 8 * 1024 * 1024 + ROOM_FOR_NEW_LOG;

/** Chromium tells what each kind of storage uses; nobody else does. TypeScript's DOM types do not know it. */
interface Estimate extends StorageEstimate {
  readonly usageDetails?: object;
}

/** The browser's own, or nothing where it has none. */
export function browserRoom(): Room {
  return globalThis.navigator?.storage ?? {};
}

/**
 * Bytes that are left on the disk; null where the browser does not tell. With `unlimitedStorage` Chromium's quota is
 * what is used and what is free on the disk together (measured: free 0 on a full one). Firefox's is a share of the
 * disk's size and says nothing of its room; but Firefox names a full disk itself, and takes no harm from it.
 */
export async function roomLeft(room: Room): Promise<number | null> {
  const estimate: Estimate = (await room.estimate?.().catch(() => null)) ?? {};
  const { quota, usage, usageDetails } = estimate;
  return quota === undefined || usage === undefined || usageDetails === undefined ? null : quota - usage;
}

/** What is used and what is left, in bytes, as far as the browser tells: of room it is a guess, and it rounds. */
export async function roomOf(
  room: Room,
): Promise<{ readonly used: number | null; readonly left: number | null }> {
  const { quota, usage } = (await room.estimate?.().catch(() => null)) ?? {};
  return {
    used: usage ?? null,
    left: quota === undefined || usage === undefined ? null : Math.max(0, quota - usage),
  };
}

/**
 * Whether there is no room. To be asked before a database is opened or written to: Chromium, told to open its store on
 * a disk that is full, can lose the whole of it. It says "Encountered full disk while opening backing store", and at
 * the next try finds no database and makes a new one (measured with Chromium 156, every time that message came). When
 * that is mended, failing would be enough.
 */
export function isTooLittle(left: number | null): boolean {
  return left !== null && left < FULL_BELOW;
}

export async function isDiskFull(room: Room): Promise<boolean> {
  return isTooLittle(await roomLeft(room));
}

/** What the browser would say, had it been asked to write on a disk that is full. */
export function noRoom(): DOMException {
  return new DOMException('There is no room left on the disk', 'QuotaExceededError');
}

/**
 * Asks the browser never to clear the library by itself when the disk runs low. With `unlimitedStorage` neither
 * browser asks the reader; Firefox's quota for us grows from a tenth of the disk to all of it (measured).
 */
export async function askToPersist(room: Room): Promise<void> {
  await room.persist?.().catch(() => false);
}
