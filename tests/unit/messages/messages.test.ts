import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { SanitizedArticle } from '../../../src/article/article.js';
import { handle, send } from '../../../src/messages/index.js';
import { ARTICLE } from '../browser/article.js';

const { addListener, sendMessage } = vi.hoisted(() => ({ addListener: vi.fn(), sendMessage: vi.fn() }));
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      id: 'ours',
      getURL: (path: string) => `chrome-extension://ours/${path}`,
      onMessage: { addListener },
      sendMessage,
    },
  },
}));

const SENDER = { id: 'ours', url: 'chrome-extension://ours/background.js' };
const SAFE = { ...ARTICLE, title: 'Safe' } as SanitizedArticle;
const sanitize = vi.fn(() => SAFE);
handle('sanitize-article', sanitize);
const [listener] = addListener.mock.calls[0] ?? [];

beforeEach(() => {
  sanitize.mockClear();
  sendMessage.mockReset();
});

describe('a message', () => {
  it('is answered when it is what was agreed', async () => {
    expect(await listener({ type: 'sanitize-article', payload: ARTICLE }, SENDER)).toBe(SAFE);
    expect(sanitize).toHaveBeenCalledWith(ARTICLE);
  });

  it.each([
    ['nothing', null],
    ['a text', 'sanitize-article'],
    ['a list', ['sanitize-article', ARTICLE]],
    ['one without a payload', { type: 'sanitize-article' }],
    ['one with half an article', { type: 'sanitize-article', payload: { html: '<script>' } }],
    ['one whose article holds objects', { type: 'sanitize-article', payload: { ...ARTICLE, title: {} } }],
    ['one of another type', { type: 'save', payload: ARTICLE }],
    ['one named like a member of every object', { type: 'constructor', payload: ARTICLE }],
    ['one whose name is no text', { type: ['sanitize-article'], payload: ARTICLE }],
  ])('is not heard: %s', (_what, message) => {
    expect(listener(message, SENDER)).toBeUndefined();
    expect(sanitize).not.toHaveBeenCalled();
  });

  it('is not heard from a tab, whatever it says', () => {
    const fromTab = { id: 'ours', url: 'https://a.example/', tab: { id: 7 } };
    expect(listener({ type: 'sanitize-article', payload: ARTICLE }, fromTab)).toBeUndefined();
    expect(sanitize).not.toHaveBeenCalled();
  });
});

describe('sending a message', () => {
  it('gives the answer', async () => {
    sendMessage.mockResolvedValue(SAFE);
    expect(await send('sanitize-article', ARTICLE)).toBe(SAFE);
    expect(sendMessage).toHaveBeenCalledWith({ type: 'sanitize-article', payload: ARTICLE });
  });

  it.each([[undefined], [null], [{ ok: true }], [{ ...ARTICLE, html: undefined }]])(
    'fails when the answer is %j',
    async (answer) => {
      sendMessage.mockResolvedValue(answer);
      await expect(send('sanitize-article', ARTICLE)).rejects.toThrow('"sanitize-article" was not answered');
    },
  );
});
