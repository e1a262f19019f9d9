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
import type { PageTimes } from './times.js';

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

const TOOLS = Object.keys(RUNS) as ToolName[];

/**
 * Times the tools in turn, another one first in each round.
 * @param rounds after one that only warms up
 * @param first which tool begins the first round
 */
function measure(rounds: number, first: number): PageTimes {
  const milliseconds: Record<ToolName, number[]> = { plainread: [], readability: [], defuddle: [] };
  const stages: Record<string, number>[] = [];
  for (let round = 0; round <= rounds; round++) {
    for (let turn = 0; turn < TOOLS.length; turn++) {
      const tool = TOOLS[(first + round + turn) % TOOLS.length] ?? 'plainread';
      takeStages();
      const time = timed(RUNS[tool]());
      if (round === 0) continue;
      milliseconds[tool].push(time);
      if (tool === 'plainread') stages.push(takeStages());
    }
  }
  return { elements: document.querySelectorAll('*').length, milliseconds, stages };
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
export const bench = { measure, repeat };
