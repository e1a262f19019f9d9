import { describe, expect, it } from 'vitest';
import { countWords } from '../../../src/text/words.js';
import { articleOf, storyPage } from '../extract/page.js';

describe('words', () => {
  it.each([
    ['', 0],
    [' \n – … !', 0],
    ['The ferry sailed again', 4],
    ['The captain’s well-known answer: “No.”', 5],
    ['It cost 1,200 or 3.5 million', 7],
    ['naïve façade, straße, Žižek', 4],
    ['в порту ждали паром', 4],
    ['عادت العبارة إلى الخدمة', 4],
    ['배가 다시 떠났다', 3],
  ])('of a script with spaces are what stands between them: "%s" has %i', (text, count) => {
    expect(countWords(text, null)).toBe(count);
  });

  it.each([
    ['渡轮今天恢复航行。', 'zh', 3, 6],
    ['フェリーは今日から再び運航する。', 'ja', 5, 11],
    ['เรือข้ามฟากกลับมาให้บริการ', 'th', 3, 9],
  ])('of a script without spaces are those of the language: %s', (text, lang, fewest, most) => {
    const count = countWords(text, lang);
    expect(count).toBeGreaterThanOrEqual(fewest);
    expect(count).toBeLessThanOrEqual(most);
  });

  it('are counted in mixed text', () => {
    expect(countWords('渡轮 MS Tidewater', 'zh')).toBe(3);
  });

  it('are counted whatever the page says its language is', () => {
    for (const lang of ['no language', 'x', '', null, 'zz-zz-zz'])
      expect(countWords('渡轮恢复航行', lang)).toBeGreaterThan(1);
  });

  it('of an article are those of its text', () => {
    const { text, wordCount } = articleOf(storyPage());
    expect(wordCount).toBe(text.split(/\s+/).length);
  });
});
