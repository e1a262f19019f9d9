/** The check of the words finds what it is there for, and nothing where all is well. */
import { describe, expect, it } from 'vitest';
import { localeProblems, type Messages } from './locales.js';

const tree = (files: Record<string, string>) => new Map(Object.entries(files));

describe('locales', () => {
  const messages: Messages = {
    menu_read: { message: 'Read' },
    badge_saved: { message: 'Saved on $DATE$', placeholders: { date: { content: '$1' } } },
    count_one: { message: '$N$ article', placeholders: { n: { content: '$1' } } },
    count_other: { message: '$N$ articles', placeholders: { n: { content: '$1' } } },
  };
  const code = "t('menu_read'); t('badge_saved', f(a, b)); plural('count', n);";
  const uses = (text: string, more: Record<string, string> = {}) => tree({ 'src/ui/a.tsx': text, ...more });
  const changed = (key: string, message: Messages[string]) =>
    localeProblems({ ...messages, [key]: message }, uses(code));

  it('is content with words that are all used and all there', () => {
    expect(localeProblems(messages, uses(code))).toEqual([]);
    const elsewhere = { 'manifest.json': '"name": "__MSG_menu_read__"' };
    expect(
      localeProblems(
        messages,
        uses("t('badge_saved', a); const key: MessageKey = 'count_other';", elsewhere),
      ),
    ).toEqual(['count_one is used nowhere: remove it from the messages.']);
  });

  it.each([
    ["t('gone')", /src\/ui\/a\.tsx:1 uses gone, which is not/],
    ["plural('gone', 1)", /uses gone_other, which is not/],
    ["t('badge_saved')", /fills badge_saved with 0 of its 1/],
    ["t('badge_saved', a, g(b, 'c, (d'))", /with 2 of its 1/],
    ["t('menu_read', [1, 2])", /fills menu_read with 1 of its 0/],
    ["plural('count', n, more)", /fills count_other with 2 of its 1/],
    ['<b title="Save it" />', /shows “Save it” itself/],
  ])('finds %s', (text, problem) => {
    expect(localeProblems(messages, uses(`${code}`, { 'src/ui/a.tsx': `${text}; ${code}` }))).toEqual([
      expect.stringMatching(problem),
    ]);
  });

  it('does not count what is spread, ends with a comma, or is another’s function', () => {
    const text = "t('badge_saved', ...rest); t(\n'badge_saved',\n a,\n); x.t('gone'); split('gone');";
    expect(localeProblems(messages, uses(text + code))).toEqual([]);
  });

  it('finds a key of the manifest that is missing, a word unused, and a word in our HTML', () => {
    expect(localeProblems(messages, uses(code, { 'manifest.json': '__MSG_gone__' }))).toEqual([
      expect.stringMatching(/^manifest\.json:1 uses __MSG_gone__/),
    ]);
    expect(
      localeProblems(messages, uses(code, { 'src/a.html': '<title>Plainread</title><p>Loading…</p>' })),
    ).toEqual([expect.stringContaining('“Loading…”')]);
    expect(localeProblems({ ...messages, orphan: { message: 'x' } }, uses(code))).toEqual([
      'orphan is used nowhere: remove it from the messages.',
    ]);
  });

  it('finds placeholders that do not agree, and half a plural', () => {
    expect(changed('menu_read', { message: 'Read $WHAT$' })).toEqual([
      expect.stringMatching(/uses \$what\$ and does not declare/),
    ]);
    expect(changed('badge_saved', { message: 'Saved', placeholders: { date: { content: '$1' } } })).toEqual([
      expect.stringMatching(/declares the placeholder date/),
    ]);
    expect(changed('badge_saved', { message: '$DATE$', placeholders: { date: { content: '$2' } } })).toEqual([
      expect.stringMatching(/filled from \$2, where \$1 is next/),
    ]);
    expect(changed('menu_read', { message: 'Read $1' })).toEqual([
      expect.stringMatching(/fills a number directly/),
    ]);
    expect(changed('menu_read', { message: ' ' })).toEqual([expect.stringMatching(/empty message/)]);
    const half = { menu_read: { message: 'x' }, count_other: { message: 'y' } };
    expect(localeProblems(half, uses("t('menu_read'); plural('count', n)"))).toContain(
      'count_other is one form of a plural without count_one.',
    );
  });
});
