import { expect, it } from 'vitest';
import { countByKind, type RemovedKind } from '../../../src/article/ledger.js';

function entry(kind: RemovedKind) {
  return { kind, rule: 'a-rule', reason: 'Because.', path: 'body > p', text: 'Text' };
}

it('counts what was removed by kind, the most frequent first', () => {
  const kinds: RemovedKind[] = ['share', 'related', 'navigation', 'related', 'related', 'navigation'];
  expect([...countByKind(kinds.map(entry))]).toEqual([
    ['related', 3],
    ['navigation', 2],
    ['share', 1],
  ]);
  expect([...countByKind([])]).toEqual([]);
});
