import { expect, it } from 'vitest';
import { dayInAddress } from '../../../../../src/extract/metadata/dates/url-date.js';
import { VOCABULARY } from '../../../../../src/extract/vocabulary/index.js';
import { compileVocabulary } from '../../../../../src/extract/words.js';

it.each([
  ['https://a.example/2021/01/28/storm', '2021-01-28'],
  ['https://a.example/news/2021-1-28-storm', '2021-01-28'],
  ['https://a.example/news/20210128/storm.html', '2021-01-28'],
  ['https://a.example/2021/jan/28/storm', '2021-01-28'],
  ['https://a.example/2021/january/28/storm', '2021-01-28'],
  ['https://a.example/2021/star/28/storm', null],
  ['https://a.example/2021/01/storm', null],
  ['https://a.example/2021/13/40/storm', null],
  ['https://a.example/item/120210128777', null],
  ['https://a.example/storm', null],
])('%s → %s', (address, day) => {
  expect(dayInAddress(address, compileVocabulary(VOCABULARY))).toBe(day);
});
