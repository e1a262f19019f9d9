import { expect, it } from 'vitest';
import { readArticle } from './rig/article-view.js';
import { SAMPLE, serveSample } from './rig/own-pages.js';
import { readRecords } from './rig/raw-records.js';
import { SHARED } from './rig/shared.js';
import { inBothBrowsers, type Stage } from './rig/stage.js';
import { textVectors } from './rig/vectors.js';

/** What any page of ours would be glad to do for another page of ours, asked by a stranger. */
const OWN_MESSAGES = [
  { type: 'sanitize-article', payload: { html: '<p>x</p>' } },
  { type: 'sanitize-article', payload: null },
  { type: '__proto__', payload: {} },
].map((message) => JSON.stringify(message));

const SHARED_MESSAGES = SHARED === 'there' ? textVectors('message').map(({ value }) => value) : [];

/** What the extension's API is called in each browser; both know `chrome`. */
declare const chrome: {
  readonly tabs: {
    query(filter: { active: boolean; lastFocusedWindow: boolean }): Promise<{ id: number }[]>;
  };
  readonly scripting: {
    executeScript(injection: {
      target: { tabId: number };
      func: (message: unknown) => unknown;
      args: unknown[];
    }): Promise<{ result: unknown }[]>;
  };
  readonly storage: { readonly local: { get(keys: null): Promise<object> } };
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly offscreen?: {
    createDocument(options: { url: string; reasons: string[]; justification: string }): Promise<void>;
  };
};

inBothBrowsers('messages from where none may come', { pages: serveSample }, (stage) => {
  let before: unknown;

  it('find every page of ours open, and an article kept', async () => {
    const { driver } = stage();
    await driver.openExtensionPage('library.html');
    await openOffscreen(stage());
    await driver.newTab(SAMPLE.url);
    const popup = await driver.clickToolbarButton();
    await readArticle(popup);
    await popup.click('#save');
    await popup.waitFor('#undo');
    before = await whatIsKept(stage());
    expect(JSON.stringify(before)).toContain(SAMPLE.title);
    await popup.close();
  });

  it.each([...OWN_MESSAGES, ...SHARED_MESSAGES])(
    'are not answered to a content script, and change nothing: %s',
    async (message) => {
      const { driver } = stage();
      // The click lets the extension into the tab until it goes elsewhere: that is where its scripts are.
      const popup = await driver.clickToolbarButton();
      await readArticle(popup);
      const answer = await driver.evaluateInBackground(sendFromTab, message);
      expect(answer).toEqual({ sent: true, answer: null });
      expect(await popup.exists('#article[data-state=article]')).toBe(true);
      await popup.close();
      expect(await whatIsKept(stage())).toEqual(before);
    },
  );

  it('cannot be sent by a web page at all', async () => {
    const tab = await stage().driver.tab();
    expect(await tab.url()).toBe(SAMPLE.url);
    const ways = await tab.evaluate(() => {
      const { chrome, browser } = window as { chrome?: { runtime?: object }; browser?: { runtime?: object } };
      return [chrome?.runtime, browser?.runtime].map(
        (runtime) => typeof Reflect.get(runtime ?? {}, 'sendMessage'),
      );
    });
    expect(ways).toEqual(['undefined', 'undefined']);
  });

  it('never made the extension throw', async () => {
    expect((await stage().driver.extensionReport()).runtimeErrors).toEqual([]);
  });
});

/** Runs in the background: sends the message from the content scripts' world of the tab in front. */
async function sendFromTab(message: string): Promise<unknown> {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  const [injection] = await chrome.scripting.executeScript({
    target: { tabId: tab?.id ?? -1 },
    func: async (text) => {
      try {
        return { sent: true, answer: (await chrome.runtime.sendMessage(JSON.parse(String(text)))) ?? null };
      } catch (error) {
        // Both browsers say so when nobody answers.
        const unheard = /Receiving end does not exist|port closed before a response/.test(String(error));
        return unheard ? { sent: true, answer: null } : { sent: false, error: String(error) };
      }
    },
    args: [message],
  });
  return injection?.result;
}

/** In Chromium articles are made safe in a document of their own, which listens too. */
async function openOffscreen({ driver }: Stage): Promise<void> {
  await driver.evaluateInBackground(async () => {
    const document = { url: 'offscreen.html', reasons: ['DOM_PARSER'], justification: 'A journey.' };
    await chrome.offscreen?.createDocument(document);
  });
}

async function whatIsKept({ driver }: Stage): Promise<unknown> {
  const settings = await driver.evaluateInBackground(() => chrome.storage.local.get(null));
  return { settings, records: await readRecords(driver) };
}
