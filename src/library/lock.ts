/** What only one context may do at a time, over all windows and the background. */

/** One kind of such work. */
export type LockName = 'plainread-upkeep' | 'plainread-pictures' | 'plainread-backup';

/** Does `work` when nobody else does such work; gives it up where somebody does. */
export async function oneAtATime<Value>(
  name: LockName,
  work: () => Promise<Value | { readonly ok: true }>,
): Promise<Value | { readonly ok: true }> {
  const locks = globalThis.navigator?.locks;
  if (!locks) return busy.has(name) ? { ok: true } : ownTurn(name, work);
  return locks.request(name, { ifAvailable: true }, (lock) => (lock === null ? { ok: true } : work()));
}

/** Lets others do such work again; resolves when they can. */
export type Release = () => Promise<void>;

/** Keeps others from such work until it is released or this context ends. Null where somebody does such work. */
export function hold(name: LockName): Promise<Release | null> {
  return new Promise((resolve, reject) => {
    const held = () =>
      new Promise<{ readonly ok: true }>((done) => {
        resolve(async () => {
          done({ ok: true });
          await ended;
        });
      });
    // Where the lock was had, this resolves when it has been given back, and nobody waits for the null any more.
    const ended = oneAtATime(name, held);
    ended.then(() => resolve(null), reject);
  });
}

/** Does `work` as soon as nobody else does such work. */
export async function inTurn<Value>(name: LockName, work: () => Promise<Value>): Promise<Value> {
  const locks = globalThis.navigator?.locks;
  return locks ? locks.request(name, work) : ownTurn(name, work);
}

/** Where there are no Web Locks there is one context. */
const busy = new Map<LockName, Promise<unknown>>();

async function ownTurn<Value>(name: LockName, work: () => Promise<Value>): Promise<Value> {
  const before = busy.get(name);
  const turn = (async () => {
    await before?.catch(() => undefined);
    return work();
  })();
  busy.set(name, turn);
  try {
    return await turn;
  } finally {
    if (busy.get(name) === turn) busy.delete(name);
  }
}
