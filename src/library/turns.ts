/** Long work in a page, in turns: between them the page shows progress and hears of a click. */

/** Milliseconds of work after which others get their turn. */
const TURN = 25;

/** @returns to be awaited between pieces of work: gives way to all else that waits, whenever a turn's time is over. */
export function turns(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < TURN) return;
    await turn();
    since = performance.now();
  };
}

/** Lets all else that waits have its turn. Not by a timer: those of a page in the background come once a second. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
