import { expect, it, vi } from 'vitest';
import { onOwnMessage } from '../../../src/browser/runtime-messages.js';

const { addListener } = vi.hoisted(() => ({ addListener: vi.fn() }));
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      id: 'ours',
      getURL: (path: string) => `chrome-extension://ours/${path}`,
      onMessage: { addListener },
    },
  },
}));

onOwnMessage(async (message) => ({ heard: message }));
const [listener] = addListener.mock.calls[0] ?? [];

it('hears our own pages and worker', async () => {
  const sender = { id: 'ours', url: 'chrome-extension://ours/popup.html' };
  expect(await listener('save', sender)).toEqual({ heard: 'save' });
});

it.each([
  ['a content script of ours, beside which the page’s code runs', { id: 'ours', url: 'https://a.example/' }],
  ['another extension', { id: 'theirs', url: 'chrome-extension://theirs/popup.html' }],
  ['one that pretends', { id: 'theirs', url: 'chrome-extension://ours/popup.html' }],
  ['one without an address', { id: 'ours' }],
  ['nobody', {}],
])('does not hear %s', (_who, sender) => {
  expect(listener('save', sender)).toBeUndefined();
});
