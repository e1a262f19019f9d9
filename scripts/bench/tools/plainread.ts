/** Plainread from the sources, as `src/node` runs it, without the sanitizer (which changes no text). */
import type { ScorerModel } from '../../../src/extract/body/scorer/index.js';
import { extract } from '../../../src/extract/index.js';
import { snapshotOf } from '../../../src/extract/snapshot/index.js';
import { placeStreamed } from '../../../src/extract/snapshot/streamed.js';
import { VOCABULARY } from '../../../src/extract/vocabulary/index.js';
import { type PlainreadFinding, type Run, stopwatch } from './tool.js';

/** The present, for the bench: later than every page of the corpora, and the same in every run. */
export const NOW = new Date('2026-11-01T00:00:00Z');

/**
 * Snapshot to Article. Where Plainread takes the page for no article, the finding is what it offers all the same,
 * as the popup does, with the code beside it.
 * @param document left as it is: others read it, too
 * @param scorer the model that judges blocks, or null for the one that ships
 */
export function runPlainread(
  document: Document,
  url: string,
  scorer: ScorerModel | null,
): Run<PlainreadFinding> {
  const options = { url, now: NOW, vocabulary: VOCABULARY, ...(scorer && { scorer }) };
  const page = document.cloneNode(true) as Document;
  const elapsed = stopwatch();
  placeStreamed(page);
  const result = extract(snapshotOf(page), options);
  const milliseconds = elapsed();
  const code = result.ok ? null : result.code;
  const extraction = result.ok ? result : result.whatThereIs;
  const finding: PlainreadFinding = {
    title: extraction?.article.title || null,
    author: extraction?.article.byline ?? null,
    published: extraction?.article.published ?? null,
    lines: extraction?.article.text.split('\n').filter(Boolean) ?? [],
    code,
    ledger: extraction?.ledger ?? [],
  };
  return { finding, milliseconds };
}
