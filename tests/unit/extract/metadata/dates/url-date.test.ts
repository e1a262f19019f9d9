import { expect, it } from 'vitest';
import { dayInAddress } from '../../../../../src/extract/metadata/dates/url-date.js';

it.each([
  ['https://a.example/2021/01/28/storm', '2021-01-28'],
  ['https://a.example/news/2021-1-28-storm', '2021-01-28'],
  ['https://a.example/news/20210128/storm.html', '2021-01-28'],
  ['https://a.example/2021/01/storm', null],
  ['https://a.example/2021/13/40/storm', null],
  ['https://a.example/item/120210128777', null],
  ['https://a.example/storm', null],
])('%s → %s', (address, day) => {
  expect(dayInAddress(address)).toBe(day);
});
