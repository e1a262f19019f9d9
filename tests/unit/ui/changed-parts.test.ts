import { expect, it, vi } from 'vitest';
import { changedParts } from '../../../src/ui/changed-parts.js';

vi.mock('../../../src/i18n/index.js', () => ({
  t: (key: string) => key.replace('changed_', ''),
  plural: (family: string, count: number) => `${count} ${family.replace('changed_', '')}`,
  locale: () => 'en',
}));

it.each([
  [{ headline: true, standfirst: false, byline: false, paragraphs: 3 }, 'headline, 3 paragraphs'],
  [{ headline: false, standfirst: false, byline: false, paragraphs: 1 }, '1 paragraphs'],
  [{ headline: true, standfirst: true, byline: true, paragraphs: 0 }, 'headline, standfirst, byline'],
])('enumerates what has changed: %j', (parts, said) => {
  expect(changedParts(parts)).toBe(said);
});
