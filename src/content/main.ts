import type { ExtractResult } from '../article/result.js';
import { extract, type Vocabulary } from '../extract/index.js';
import { snapshotOf } from '../extract/snapshot/index.js';
import { VOCABULARY_NAME } from './vocabulary-name.js';

/** What `words.ts` left in this world just before. */
function vocabulary(): Vocabulary {
  const words = (globalThis as Record<string, unknown>)[VOCABULARY_NAME];
  if (!words) throw new Error(`the vocabulary was not handed over as ${VOCABULARY_NAME}`);
  return words as Vocabulary;
}

/** The injection's result: plain data, hostile until it has been through `sanitize/`. */
export const result: ExtractResult = extract(snapshotOf(document), {
  url: location.href,
  now: new Date(),
  vocabulary: vocabulary(),
});
