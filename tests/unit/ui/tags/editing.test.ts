import { describe, expect, it } from 'vitest';
import {
  type Editing,
  editingOfOne,
  type KnownTag,
  patchOf,
  suggestionsFor,
  withoutTag,
  withTag,
} from '../../../../src/ui/tags/editing.js';

const known: readonly KnownTag[] = [
  { key: 'politics', name: 'Politics', count: 3 },
  { key: 'overseas', name: 'overseas', count: 1 },
  { key: 'sea', name: 'sea', count: 1 },
  { key: 'seaside', name: 'seaside', count: 1 },
];
const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);

describe('the tags of two entries', () => {
  const editing: Editing = {
    total: 2,
    chips: [
      { key: 'politics', name: 'Politics', count: 2 },
      { key: 'sea', name: 'sea', count: 1 },
    ],
  };

  it('are left alone where nothing was done', () => {
    expect(patchOf(editing, editing)).toBeNull();
  });

  it('are given to all, written as they are written already', () => {
    const after = withTag(withTag(withTag(editing, known, ' SEÁ '), known, 'new,one'), known, ' , ');
    expect(patchOf(editing, after)).toEqual({ addTags: ['sea', 'new one'], removeTags: [] });
  });

  it('are taken from all, and what was taken and given back is left alone', () => {
    const taken = withoutTag(editing, 'politics');
    expect(patchOf(editing, taken)).toEqual({ addTags: [], removeTags: ['Politics'] });
    expect(patchOf(editing, withTag(taken, known, 'politics'))).toBeNull();
    expect(patchOf(editing, withoutTag(editing, 'unknown'))).toBeNull();
  });

  it('are suggested in their order: those that begin so, then those that hold it, none that all have', () => {
    expect(names(suggestionsFor(known, editing, ''))).toEqual(['overseas', 'sea', 'seaside']);
    expect(names(suggestionsFor(known, editing, 'séa'))).toEqual(['sea', 'seaside', 'overseas']);
    expect(names(suggestionsFor(known, editing, 'poli'))).toEqual([]);
  });
});

describe('the tags of one entry', () => {
  const editing = editingOfOne(['Über', 'sea']);

  it('stand in its order', () => {
    expect(editing.chips).toEqual([
      { key: 'uber', name: 'Über', count: 1 },
      { key: 'sea', name: 'sea', count: 1 },
    ]);
  });

  it('are known in any spelling, also before the library’s are', () => {
    expect(patchOf(editing, withTag(editing, [], 'uber'))).toBeNull();
    expect(patchOf(editing, withoutTag(editing, 'uber'))).toEqual({ addTags: [], removeTags: ['Über'] });
  });
});
