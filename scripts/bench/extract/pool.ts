/** Pages given out to worker processes. A page that kills its worker, or takes too long, costs one tool its result. */
import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import type { CorpusPage } from '../corpus.js';
import type { ToolName } from '../tools/tool.js';
import { keyOf, type PageResult } from './result.js';
import type { Job, Report } from './worker.js';

/** Milliseconds for one page, parsing and all tools together. */
const PAGE_LIMIT = 60_000;

export interface PoolOptions {
  readonly workers: number;
  readonly fresh: boolean;
  /** The folder of a cross-validation's models, or null for the model that ships. */
  readonly folds: string | null;
  /** The folder each page of the corpora was read from. */
  readonly folderOf: (page: CorpusPage) => string;
  /** Told after each page. */
  readonly onPage: (done: number) => void;
  /** The program a worker is, for tests; default: `worker.ts`. */
  readonly program?: string;
  /** Milliseconds for one page, for tests; default: one minute. */
  readonly limit?: number;
}

/** The results, and the pages that could not even be parsed, with the reason. */
export interface PoolResult {
  readonly results: readonly PageResult[];
  readonly unmeasured: readonly { readonly page: CorpusPage; readonly reason: string }[];
}

interface Attempt {
  readonly page: CorpusPage;
  readonly failures: Job['failures'];
}

/** Measures all pages. The order of the results is that of their keys, whoever finished first. */
export async function measureAll(pages: readonly CorpusPage[], options: PoolOptions): Promise<PoolResult> {
  const waiting: Attempt[] = pages.map((page) => ({ page, failures: {} })).reverse();
  const results: PageResult[] = [];
  const unmeasured: { page: CorpusPage; reason: string }[] = [];
  const serve = async () => {
    const worker = new Worker(options);
    for (let attempt = waiting.pop(); attempt; attempt = waiting.pop()) {
      const { page, failures } = attempt;
      const outcome = await worker.measure({ ...jobOf(page, options), failures });
      if ('result' in outcome) results.push(outcome.result);
      else if (outcome.tool === null || failures[outcome.tool])
        unmeasured.push({ page, reason: outcome.reason });
      else waiting.push({ page, failures: { ...failures, [outcome.tool]: outcome.reason } });
      options.onPage(results.length + unmeasured.length);
    }
    worker.stop();
  };
  await Promise.all(Array.from({ length: options.workers }, serve));
  results.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  unmeasured.sort((a, b) => (keyOf(a.page) < keyOf(b.page) ? -1 : 1));
  return { results, unmeasured };
}

function jobOf(page: CorpusPage, { folderOf, fresh, folds }: PoolOptions): Omit<Job, 'failures'> {
  return { folder: folderOf(page), fileId: page.id, fresh, folds };
}

/** A result, or which tool the worker died of (null: it died before any began) and how. */
type Outcome = { readonly result: PageResult } | { readonly tool: ToolName | null; readonly reason: string };

/** A worker process that is started when first needed, and again after it died. */
class Worker {
  readonly #options: PoolOptions;
  #child: ChildProcess | null = null;
  #isReady = false;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  measure(job: Job): Promise<Outcome> {
    const child = this.#started();
    return new Promise((resolve) => {
      let tool: ToolName | null = null;
      let timer: NodeJS.Timeout | undefined;
      const end = (outcome: Outcome) => {
        clearTimeout(timer);
        child.removeAllListeners();
        resolve(outcome);
      };
      const fail = (reason: string) => {
        this.#child = null;
        child.kill('SIGKILL');
        end({ tool, reason });
      };
      // The time of a page begins when its worker has started.
      const begin = () => {
        this.#isReady = true;
        timer = setTimeout(() => fail('timeout'), this.#options.limit ?? PAGE_LIMIT);
        child.send(job);
      };
      child.on('message', (report: Report) => {
        if (report.kind === 'ready') begin();
        else if (report.kind === 'tool') tool = report.tool;
        else end({ result: report.result });
      });
      child.on('error', (error) => fail(`crash: ${error.message}`));
      child.on('exit', (code, signal) => fail(`crash: ${signal ?? `exit code ${code}`}`));
      if (this.#isReady) begin();
    });
  }

  stop(): void {
    this.#child?.disconnect();
    this.#child = null;
  }

  #started(): ChildProcess {
    const program = this.#options.program ?? path.join(import.meta.dirname, 'worker.ts');
    // The time zone of the machine must not move a date.
    if (!this.#child) {
      this.#isReady = false;
      this.#child = fork(program, { execArgv: ['--import', 'tsx'], env: { ...process.env, TZ: 'UTC' } });
    }
    return this.#child;
  }
}
