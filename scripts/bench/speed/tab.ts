/** What is asked of the active tab, through the background of the bench's own extension. */
import type { Driver } from '../../drive/driver.js';
import type { Order, PageTimes, RoundTimes } from './times.js';

/** What the extension's background is asked through, in both browsers. */
declare const chrome: {
  readonly tabs: {
    query(query: { active: boolean; lastFocusedWindow: boolean }): Promise<{ readonly id: number }[]>;
  };
  readonly scripting: {
    executeScript(injection: {
      target: { tabId: number };
      files?: string[];
      func?: (...args: never[]) => unknown;
      args?: unknown[];
    }): Promise<{ readonly result: unknown }[]>;
  };
};

/** What the injected bundle is in the isolated world. */
declare const plainreadBench: typeof import('./in-page.js');

/**
 * Injects the bundle into the active tab and measures there, one round for each order after one to warm up.
 * @throws Error when the page did not load or one of the tools threw
 */
export async function measureTab(driver: Driver, orders: readonly Order[]): Promise<PageTimes> {
  await driver.evaluateInBackground(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? -1 }, files: ['bench.js'] });
  });
  const rounds: RoundTimes[] = [];
  for (const order of [...orders.slice(-1), ...orders]) rounds.push(await roundInTab(driver, order));
  return rounds.slice(1);
}

async function roundInTab(driver: Driver, order: Order): Promise<RoundTimes> {
  const answer = await driver.evaluateInBackground(async (tools: Order) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const func = (given: Order) => plainreadBench.bench.round(given);
    const target = { tabId: tab?.id ?? -1 };
    const [frame] = await chrome.scripting.executeScript({ target, func, args: [tools] });
    return frame?.result as ReturnType<typeof plainreadBench.bench.round> | undefined;
  }, order);
  if (answer === undefined) throw new Error('the page gave no times');
  if ('error' in answer) throw new Error(answer.error);
  return answer;
}

/** Runs Plainread alone some times, for a profile. */
export function repeatInTab(driver: Driver): Promise<void> {
  return driver.evaluateInBackground(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const func = () => plainreadBench.bench.repeat(5);
    await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? -1 }, func });
  });
}
