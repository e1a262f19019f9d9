import type { ExtractResult } from '../article/result.js';
import { extractInSteps, type Vocabulary } from '../extract/index.js';
import { snapshotOf } from '../extract/snapshot/index.js';
import { runInTurns } from '../extract/steps.js';
import { turnsWithThePage } from './turns.js';
import { VOCABULARY_NAME } from './vocabulary-name.js';

/** What `words.ts` left in this world just before. */
function vocabulary(): Vocabulary {
  const words = (globalThis as Record<string, unknown>)[VOCABULARY_NAME];
  if (!words) throw new Error(`the vocabulary was not handed over as ${VOCABULARY_NAME}`);
  return words as Vocabulary;
}

async function read(): Promise<ExtractResult> {
  const turns = turnsWithThePage(document);
  const steps = extractInSteps(snapshotOf(document), {
    url: location.href,
    now: new Date(),
    vocabulary: vocabulary(),
  });
  return (await runInTurns(steps, turns)) ?? { ok: false, code: 'too-big', whatThereIs: null };
}

/** The injection's result, awaited by the browser: plain data, hostile until it has been through `sanitize/`. */
export const result: Promise<ExtractResult> = read();
