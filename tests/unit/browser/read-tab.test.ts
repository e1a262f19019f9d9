/** Reading a tab through a browser that does what it is told here. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readTab } from '../../../src/browser/read-tab.js';
import { ARTICLE } from './article.js';

const { executeScript, get } = vi.hoisted(() => ({ executeScript: vi.fn(), get: vi.fn() }));
vi.mock('webextension-polyfill', () => ({ default: { scripting: { executeScript }, tabs: { get } } }));

const URL_OF_TAB = 'https://www.tidewater.example/ferry';

function tab(url: string | null = URL_OF_TAB) {
  return { id: 7, url, incognito: false };
}

beforeEach(() => {
  executeScript.mockReset();
  get.mockReset().mockImplementation(async (id: number) => ({ ...tab(), id }));
});

describe('reading a tab', () => {
  it('gives its article, at the address of the tab and not at one that came from the page', async () => {
    executeScript.mockResolvedValue([{ result: { ok: true, article: ARTICLE, ledger: [] } }]);
    const result = await readTab(tab());
    expect(result).toMatchObject({ ok: true, article: { title: 'Ferry returns', url: URL_OF_TAB } });
    for (const [injection] of executeScript.mock.calls) expect(injection.target).toEqual({ tabId: 7 });
  });

  it('gives what there is at the address of the tab, too', async () => {
    const whatThereIs = { article: ARTICLE, ledger: [] };
    executeScript.mockResolvedValue([{ result: { ok: false, code: 'not-article', whatThereIs } }]);
    expect(await readTab(tab())).toMatchObject({
      ok: false,
      code: 'not-article',
      whatThereIs: { article: { url: URL_OF_TAB } },
    });
  });

  it.each([
    ['chrome://settings', 'browser-page'],
    [null, 'browser-page'],
    ['https://addons.mozilla.org/', 'store-page'],
  ])('does not try where it may not: %s', async (url, code) => {
    expect(await readTab(tab(url))).toEqual({ ok: false, code, whatThereIs: null });
    expect(executeScript).not.toHaveBeenCalled();
  });

  it.each([
    ['nothing', undefined],
    ['an empty list', []],
    ['something else', [{ result: { ok: true, article: { title: 'x' } } }]],
  ])('is refused when the tab answers %s', async (_what, answer) => {
    executeScript.mockResolvedValue(answer ?? [{}]);
    expect(await readTab(tab())).toMatchObject({ ok: false, code: 'injection-refused' });
  });

  it('does not wait for ever for a page that lets nobody else have its thread', async () => {
    vi.useFakeTimers();
    executeScript.mockReturnValue(new Promise(() => undefined));
    const result = readTab(tab());
    await vi.advanceTimersByTimeAsync(12_000);
    vi.useRealTimers();
    expect(await result).toEqual({ ok: false, code: 'no-answer', whatThereIs: null });
  });

  it('notices that the tab has gone elsewhere meanwhile, or has gone', async () => {
    executeScript.mockResolvedValue([{ result: { ok: true, article: ARTICLE, ledger: [] } }]);
    get.mockResolvedValue({ ...tab(), url: 'https://www.tidewater.example/next' });
    expect(await readTab(tab())).toMatchObject({ ok: false, code: 'navigated' });
    get.mockRejectedValue(new Error('No tab with id: 7'));
    expect(await readTab(tab())).toMatchObject({ ok: false, code: 'navigated' });
  });

  it('does not mind that the reader went to another place on the same page', async () => {
    executeScript.mockResolvedValue([{ result: { ok: true, article: ARTICLE, ledger: [] } }]);
    get.mockResolvedValue({ ...tab(), url: `${URL_OF_TAB}#captain` });
    expect(await readTab(tab())).toMatchObject({ ok: true });
  });

  it.each([
    [URL_OF_TAB, 'Cannot access contents of the page', 'injection-refused'],
    [URL_OF_TAB, 'The frame was removed.', 'navigated'],
    ['https://www.tidewater.example/timetable.PDF', 'Missing host permission', 'pdf'],
    ['file:///home/reader/ferry.html', 'Cannot access contents', 'file-access'],
  ])('says why the browser refused: %s, "%s"', async (url, message, code) => {
    executeScript.mockRejectedValue(new Error(message));
    get.mockResolvedValue({ ...tab(url) });
    expect(await readTab(tab(url))).toEqual({ ok: false, code, whatThereIs: null });
  });
});
