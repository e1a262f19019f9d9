import { beforeEach, expect, it, vi } from 'vitest';
import { saveTab } from '../../../src/background/save-tab.js';
import type { Library } from '../../../src/library/index.js';
import { ARTICLE } from '../browser/article.js';
import { sanitizer } from '../sanitize/sanitizer.js';

const { setBadge, readTab, readSetting } = vi.hoisted(() => ({
  setBadge: vi.fn(),
  readTab: vi.fn(),
  readSetting: vi.fn(),
}));
vi.mock('../../../src/browser/badge.js', () => ({ setBadge }));
vi.mock('../../../src/browser/read-tab.js', () => ({ readTab }));
vi.mock('../../../src/browser/settings.js', () => ({
  changeSetting: vi.fn(),
  readSetting,
}));
vi.mock('../../../src/browser/popup.js', () => ({ openPopup: vi.fn(async () => true) }));
vi.mock('../../../src/browser/save-asked.js', () => ({ askInPopup: vi.fn() }));
vi.mock('../../../src/i18n/index.js', () => ({ t: (key: string) => key, locale: () => 'en' }));

const TAB = { id: 7, url: 'https://www.tidewater.example/ferry', incognito: false };
const save = vi.fn();
const tools = {
  sanitize: vi.fn(async () => sanitizer.article(ARTICLE)),
  library: { save } as unknown as Library,
};
const lastBadge = () => setBadge.mock.calls.at(-1)?.[1];

beforeEach(() => {
  setBadge.mockClear();
  save.mockReset().mockResolvedValue({ ok: true, kind: 'created', savedAt: '2024-05-03T08:00:00.000Z' });
  readTab.mockReset().mockResolvedValue({ ok: true, article: ARTICLE, ledger: [] });
  tools.sanitize.mockClear();
});

it('keeps the article of a tab, through the door, and says so', async () => {
  await saveTab(TAB, tools);
  expect(tools.sanitize).toHaveBeenCalledWith(ARTICLE);
  expect(lastBadge()).toBe('done');
});

it.each([
  ['keep', true],
  ['load', false],
])('keeps its pictures where the reader has chosen so: %s', async (choice, keepPictures) => {
  readSetting.mockResolvedValueOnce(choice);
  await saveTab(TAB, tools);
  expect(save).toHaveBeenCalledWith(expect.objectContaining({ keepPictures }));
});

it.each([
  ['cannot be read', () => readTab.mockResolvedValue({ ok: false, code: 'pdf', whatThereIs: null })],
  ['cannot be kept', () => save.mockResolvedValue({ ok: false, code: 'storage-full' })],
])('says so when the page %s', async (_what, arrange) => {
  arrange();
  await saveTab(TAB, tools);
  expect(lastBadge()).toBe('failed');
});

it('does not look as if it still worked when there is a bug, and lets the bug be seen', async () => {
  tools.sanitize.mockRejectedValueOnce(new Error('"sanitize-article" was not answered'));
  await expect(saveTab(TAB, tools)).rejects.toThrow('not answered');
  expect(lastBadge()).toBe('failed');
});

it('keeps nothing from a private window before the reader has said so', async () => {
  await saveTab({ ...TAB, incognito: true }, tools);
  expect(readTab).not.toHaveBeenCalled();
  expect(save).not.toHaveBeenCalled();
});
