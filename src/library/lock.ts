/** What only one context may do at a time, over all windows and the background. */

const NAME = 'plainread-upkeep';

/** Does `work` when nobody else does such work; gives it up where somebody does. */
export async function oneAtATime<Value>(
  work: () => Promise<Value | { readonly ok: true }>,
): Promise<Value | { readonly ok: true }> {
  const locks = globalThis.navigator?.locks;
  if (!locks) return ownTurn(work);
  return locks.request(NAME, { ifAvailable: true }, (lock) => (lock === null ? { ok: true } : work()));
}

let isBusy = false;

/** Where there are no Web Locks there is one context. */
async function ownTurn<Value>(
  work: () => Promise<Value | { readonly ok: true }>,
): Promise<Value | { readonly ok: true }> {
  if (isBusy) return { ok: true };
  isBusy = true;
  try {
    return await work();
  } finally {
    isBusy = false;
  }
}
