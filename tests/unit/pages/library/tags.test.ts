import { describe, expect, it } from 'vitest';
import {
  editingOf,
  patchOf,
  suggestionsFor,
  withoutTag,
  withTag,
} from '../../../../src/pages/library/tags/editing.js';
import { tagGroups } from '../../../../src/pages/library/tags/groups.js';
import { catalogueFor } from './catalogue.js';

const groups = tagGroups(
  catalogueFor([
    { tags: ['Politics', 'sea'] },
    { tags: ['politics'] },
    { tags: ['Politics'] },
    { tags: ['seaside', 'overseas'] },
  ]),
);
const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);

describe('the tags of a selection', () => {
  const editing = editingOf(groups, [0, 1]);

  it('say how many of it have them', () => {
    expect(editing.chips.map(({ name, count }) => [name, count])).toEqual([
      ['Politics', 2],
      ['sea', 1],
    ]);
    expect(patchOf(editing, editing)).toBeNull();
  });

  it('are given to all, written as they are written already', () => {
    const after = withTag(withTag(withTag(editing, groups, ' SEÁ '), groups, 'new,one'), groups, ' , ');
    expect(patchOf(editing, after)).toEqual({ addTags: ['sea', 'new one'], removeTags: [] });
  });

  it('are taken from all, and what was taken and given back is left alone', () => {
    const taken = withoutTag(editing, 'politics');
    expect(patchOf(editing, taken)).toEqual({ addTags: [], removeTags: ['Politics'] });
    expect(patchOf(editing, withTag(taken, groups, 'politics'))).toBeNull();
    expect(withoutTag(editing, 'unknown')).toBe(editing);
  });

  it('are suggested by use: those that begin so, then those that hold it, none that all have', () => {
    expect(names(suggestionsFor(groups, editing, ''))).toEqual(['overseas', 'sea', 'seaside']);
    expect(names(suggestionsFor(groups, editing, 'séa'))).toEqual(['sea', 'seaside', 'overseas']);
    expect(names(suggestionsFor(groups, editing, 'poli'))).toEqual([]);
  });
});
