/** Words in a browser that has the English message file and a language of its own. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import english from '../../../src/_locales/en/messages.json' with { type: 'json' };
import { locale, plural, t } from '../../../src/i18n/index.js';

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

const { browser } = vi.hoisted(() => ({ browser: { language: 'en-GB' } }));

vi.mock('webextension-polyfill', () => ({
  default: {
    i18n: {
      getUILanguage: () => browser.language,
      getMessage: (key: string, substitutions: string[]) => {
        const entry = (english as Record<string, Message>)[key];
        return (entry?.message ?? '').replace(/\$(\w+)\$/g, (_, name: string) => {
          const position = Number(entry?.placeholders?.[name.toLowerCase()]?.content.slice(1));
          return substitutions[position - 1] ?? '';
        });
      },
    },
  },
}));

beforeEach(() => {
  browser.language = 'en-GB';
});

describe('words', () => {
  it('are those of the message file, with what stands in them', () => {
    expect(t('menu_read')).toBe(english.menu_read.message);
    expect(t('article_published', '3 May')).toBe('Published 3 May');
  });

  it('count in the form that the language has for the number', () => {
    const one = plural('library_count', 1);
    const many = plural('library_count', 1200);
    expect(one).toContain('1');
    expect(many).toContain('1,200');
    expect(many).not.toBe(one.replace('1', '1,200'));
  });
});

describe('the language dates and numbers are written in', () => {
  it('is that of the words, with the region of the browser where it has the same', () => {
    expect(locale()).toBe('en-GB');
    browser.language = 'en-AU';
    expect(locale()).toBe('en-AU');
  });

  it('is that of the words in a browser of another language', () => {
    browser.language = 'fr-CA';
    expect(locale()).toBe('en');
  });
});
