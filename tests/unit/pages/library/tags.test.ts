import { expect, it } from 'vitest';
import { tagGroups } from '../../../../src/library/index.js';
import { editingOf } from '../../../../src/pages/library/tags/picked.js';
import { catalogueFor } from './catalogue.js';

const groups = tagGroups(
  catalogueFor([
    { tags: ['Politics', 'sea'] },
    { tags: ['politics'] },
    { tags: ['Politics'] },
    { tags: ['seaside', 'overseas'] },
  ]),
);

it('the tags of a selection say how many of it have them', () => {
  const { total, chips } = editingOf(groups, [0, 1]);
  expect(total).toBe(2);
  expect(chips.map(({ name, count }) => [name, count])).toEqual([
    ['Politics', 2],
    ['sea', 1],
  ]);
});
