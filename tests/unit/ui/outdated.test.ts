import { JSDOM } from 'jsdom';
import { expect, it, vi } from 'vitest';
import { prepareOutdatedNotice } from '../../../src/ui/outdated.js';

const { words } = vi.hoisted(() => ({ words: { areThere: true } }));
vi.mock('webextension-polyfill', () => ({
  default: { i18n: { getMessage: (key: string) => (words.areThere ? key : '') } },
}));

it('is said in words that were there before the extension went', () => {
  const { document } = new JSDOM('<main>Article</main>').window;
  vi.stubGlobal('document', document);
  const show = prepareOutdatedNotice();
  expect(document.querySelector('#outdated')).toBeNull();
  words.areThere = false;
  show();
  expect(document.querySelector('#outdated[role=alert]')?.textContent).toBe('outdatedoutdated_reload');
  expect(document.body.firstElementChild?.id).toBe('outdated');
  expect(document.querySelector('main')?.textContent).toBe('Article');
});
