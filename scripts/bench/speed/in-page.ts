/**
 * Runs in the isolated world of the bench's own extension, in a real page. It calls what `src/content/main.ts` calls,
 * with the same arguments, from the same sources: that script itself runs once on injection and cannot be repeated.
 * Not minified, so that a profile has names; the stages are wrapped in a clock (see `bundle.ts`).
 */
import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { extract, type Vocabulary } from '../../../src/extract/index.js';
import { snapshotOf } from '../../../src/extract/snapshot/index.js';
import { VOCABULARY } from '../../../src/extract/vocabulary/index.js';
import type { ToolName } from '../tools/tool.js';
import { staged, takeStages } from './stages.js';
import type { Order, RoundTimes } from './times.js';

const VOCABULARY_JSON = JSON.stringify(VOCABULARY);
const snapshot = staged('snapshotOf', snapshotOf);

/** A vocabulary of its own for each run, as each click hands one over: compiling it is part of the time. */
function freshVocabulary(): Vocabulary {
  return JSON.parse(VOCABULARY_JSON) as Vocabulary;
}

const RUNS: Readonly<Record<ToolName, () => () => unknown>> = {
  plainread: () => {
    const vocabulary = freshVocabulary();
    return () => extract(snapshot(document), { url: location.href, now: new Date(), vocabulary });
  },
  readability: () => () => new Readability(document.cloneNode(true) as Document).parse(),
  // It makes a clone of its own.
  defuddle: () => () => new Defuddle(document, { url: location.href, useAsync: false }).parse(),
};

/**
 * Times each tool once, in this order. One round a call, since a browser's background waits only so long for an
 * answer. What throws is told as a value: the browsers do not agree how an injected function's error comes back.
 */
function round(order: Order): RoundTimes | { readonly error: string } {
  // The test network's own answers, and the browsers' pages for errors, are not what was to be measured.
  if (!/^https?:$/.test(location.protocol) || document.contentType !== 'text/html')
    return { error: `the page did not load, but ${document.contentType}` };
  const milliseconds: Record<ToolName, number> = { plainread: 0, readability: 0, defuddle: 0 };
  takeStages();
  for (const tool of order) {
    try {
      milliseconds[tool] = timed(RUNS[tool]());
    } catch (error) {
      return { error: `${tool}: ${String(error)}` };
    }
  }
  return { milliseconds, stages: takeStages() };
}

function timed(run: () => unknown): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

/** Plainread alone, for a profile. */
function repeat(times: number): void {
  for (let i = 0; i < times; i++) RUNS.plainread()();
}

/** What `driver` calls from the extension's background. */
export const bench = { round, repeat };
