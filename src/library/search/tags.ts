/** Whether a tag is the one that a filter names. */
import { fold } from './fold.js';
import type { TagClause } from './query.js';

/** The same words whatever their case, marks and white space; the beginning of them while they are typed. */
export function tagMatches({ value, typed, excluded }: TagClause, tag: string): boolean {
  const [wanted, has] = [folded(value), folded(tag)];
  return has === wanted || (typed && !excluded && has.startsWith(wanted));
}

/** What is neither letter nor digit stays, so that `c` and `c++` are two tags. */
function folded(tag: string): string {
  return tag
    .trim()
    .replace(/[\p{L}\p{M}\p{N}]+/gu, fold)
    .replace(/\s+/g, ' ');
}
