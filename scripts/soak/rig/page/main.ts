/** A page of the soak's own in the extension's origin: the real library and sanitizer, driven from outside. */
import type { Article } from '../../../../src/article/article.js';
import type { ArticleId } from '../../../../src/article/article-id.js';
import { openLibrary } from '../../../../src/library/index.js';
import { createSanitizer } from '../../../../src/sanitize/index.js';
import { Lane, type Step } from '../lane.js';
import { addressOf, articleOf } from '../texts.js';
import { type Inspection, inspect } from './inspect.js';
import { allRows } from './rows.js';

/** What one save came to, and how long it took in milliseconds. */
export interface Saved {
  readonly outcome: string;
  readonly ms: number;
}

/** What can be asked of the page from outside; arguments and answers are JSON. */
export interface SoakPage {
  /** Works on the lanes from where each is (steps taken), one step after another, until the page is gone. */
  work(seed: number, steps: readonly number[]): void;
  /** Steps acknowledged on each lane so far, and what went wrong. Waits up to a second for more than `known`. */
  acknowledged(known: number): Promise<{ steps: number[]; problems: string[] }>;
  /** Saves the pages `PREFIX-from` to `PREFIX-to` in the state `state`; `saved` says how far it is. */
  saveMany(prefix: string, from: number, to: number, state: string): void;
  /** The outcomes of `saveMany`: `created`, `revised`, …, or a failure's code, or what was thrown. */
  saved(): readonly Saved[];
  /** What is kept, read anew at the first call and after each answer; null while that is being read. */
  inspection(): Inspection | null;
}

const library = openLibrary();
const sanitizer = createSanitizer(window);
const ids = new Map<string, ArticleId>();
const steps: number[] = [];
const problems: string[] = [];
const saved: Saved[] = [];
let wake = () => {};

async function save(article: Article): Promise<string> {
  const outcome = await library.save({ article: sanitizer.article(article), ledger: [] });
  if (!outcome.ok) return outcome.code;
  ids.set(article.url, outcome.id);
  return outcome.kind;
}

/** @returns what came of it, or null where it is what a library must do */
async function take({ kind, page, revision }: Step): Promise<string | null> {
  if (kind === 'save') {
    const outcome = await save(articleOf(page, String(revision)));
    return /^(?:created|revised|restored)$/.test(outcome) ? null : outcome;
  }
  const id = ids.get(addressOf(page));
  if (id === undefined) return 'no id';
  const done = await (kind === 'delete' ? library.remove(id) : library.restore(id));
  return done.ok ? null : done.code;
}

async function workOn(seed: number, lane: number, from: number): Promise<void> {
  const plan = new Lane(seed, lane).skipTo(from);
  for (;;) {
    const step = plan.next();
    const problem = await take(step).catch((error) => `threw ${error}`);
    if (problem !== null) {
      problems.push(`${step.kind} ${step.page}: ${problem}`);
      return;
    }
    steps[lane] = plan.steps;
    wake();
  }
}

const soak: SoakPage = {
  work: (seed, from) => {
    steps.push(...from);
    void allRows().then(({ records }) => {
      for (const { url, id } of records) ids.set(String(url), id as ArticleId);
      from.forEach((taken, lane) => void workOn(seed, lane, taken));
    });
  },
  acknowledged: async (known) => {
    const sum = () => steps.reduce((total, taken) => total + taken, 0);
    if (sum() <= known && problems.length === 0)
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, 1000);
      });
    return { steps, problems };
  },
  saveMany: (prefix, from, to, state) => void saveMany(prefix, from, to, state),
  saved: () => saved,
  inspection: () => {
    const answer = inspected;
    if (answer !== null || !isInspecting) void inspectAgain(answer === null);
    return answer;
  },
};
let isInspecting = false;
let inspected: Inspection | null = null;

/** Throws the answer given away, or begins a new one. */
async function inspectAgain(begin: boolean): Promise<void> {
  inspected = null;
  isInspecting = begin;
  if (!begin) return;
  const failed = (error: unknown): Inspection => ({ broken: [`inspecting threw ${error}`], entries: [] });
  inspected = await inspect(library).catch(failed);
}

async function saveMany(prefix: string, from: number, to: number, state: string): Promise<void> {
  for (let number = from; number <= to; number++) {
    const started = performance.now();
    const outcome = await save(articleOf(`${prefix}-${number}`, state)).catch((error) => `threw ${error}`);
    saved.push({ outcome, ms: performance.now() - started });
  }
}

Object.assign(globalThis, { soak });
