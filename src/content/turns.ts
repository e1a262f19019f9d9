import type { Turns } from '../extract/steps.js';

/**
 * Milliseconds that we hold the page's thread before it has a turn. People notice from 50 on (RAIL); a single step is
 * longer only on the largest pages.
 */
const OUR_TURN = 50;
/** Milliseconds after which reading a page is given up; the popup waits a little longer for the answer. */
const PATIENCE = 9000;

/** Takes turns with the page whose thread this is. Where nobody sees the page (timers are slow there), it waits. */
export function turnsWithThePage(page: Document): Turns {
  const started = performance.now();
  let ours = started;
  return {
    pause: async () => {
      if (page.hidden || performance.now() - ours < OUR_TURN) return;
      await new Promise((resolve) => setTimeout(resolve));
      ours = performance.now();
    },
    shouldStop: () => performance.now() - started > PATIENCE,
  };
}
