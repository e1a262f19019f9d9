/** A page of the bench's own in the extension's origin: the real library, and its peers. */
import { openLibrary } from '../../../../../src/library/index.js';
import { SyntheticNews } from '../../synthetic.js';
import { articleOf, fill } from './fill.js';
import { miniSearch, scan } from './peers.js';
import { keystrokes, type QueryKind, queriesOf } from './queries.js';
import { roundTrip } from './round-trip.js';
import { openStrictStore } from './strict-store.js';

/** Milliseconds, one for each time. */
export type Times = readonly number[];

/** Work that takes longer than a call from outside may: begun by one call, asked for by others. */
export interface Job {
  readonly isDone: boolean;
  readonly note: string;
  readonly result: unknown;
}

export interface SearchTimes {
  /** Search and the first rows, for every key of every query of this kind. */
  readonly typed: Times;
  /** The snippets of these rows. */
  readonly snippets: Times;
}

export interface SaveTimes {
  readonly saves: Times;
  readonly bareWrites: Times;
}

export interface BenchPage {
  fill(from: number, to: number): void;
  tend(): void;
  search(texts: number): void;
  save(texts: number, count: number): void;
  scan(texts: number): void;
  miniSearch(texts: number): void;
  roundTrip(): void;
  job(): Job;
}

/** Rows that a tall window shows. */
const ROWS = 30;
/** Scans: each takes long. */
const SCANS = 3;
/** Queries of each kind that MiniSearch is asked: at 50,000 texts a key can take it seconds. */
const PEER_QUERIES = 3;

const news = new SyntheticNews();
const library = openLibrary();
let job: Job = { isDone: true, note: '', result: null };

function begin(work: () => Promise<unknown>): void {
  job = { isDone: false, note: '', result: null };
  work().then(
    (result) => {
      job = { isDone: true, note: job.note, result };
    },
    (error) => {
      job = { isDone: true, note: String(error?.stack ?? error), result: null };
    },
  );
}

function note(text: string): void {
  job = { ...job, note: text };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function must<Result extends { readonly ok: boolean }>(
  result: Result,
): Extract<Result, { readonly ok: true }> {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result as Extract<Result, { readonly ok: true }>;
}

async function search(texts: number): Promise<Readonly<Record<string, SearchTimes>>> {
  const { catalogue } = must(await library.catalogue());
  const times: Record<string, SearchTimes> = {};
  for (const [kind, queries] of Object.entries(queriesOf(news, texts))) {
    const typed: number[] = [];
    const snippets: number[] = [];
    for (const query of queries) {
      for (const text of keystrokes(query)) {
        let slots: number[] = [];
        typed.push(
          await timed(async () => {
            const found = await library.search(text, catalogue);
            slots = [...(found?.ok ? found.slots.subarray(0, ROWS) : [])];
            must(await library.entries(slots));
          }),
        );
        snippets.push(await timed(() => library.snippets(slots, text)));
      }
    }
    times[kind as QueryKind] = { typed, snippets };
  }
  return times;
}

/** Each save beside a bare write of the same article: on a busy or slow disk both take long. */
async function save(texts: number, count: number): Promise<SaveTimes> {
  const saves: number[] = [];
  const bareWrites: number[] = [];
  const store = await openStrictStore();
  for (let number = texts; number < texts + count; number++) {
    const article = articleOf(news, number);
    saves.push(await timed(async () => must(await library.save({ article, ledger: [] }))));
    bareWrites.push(await timed(() => store.put(article)));
  }
  await store.discard();
  return { saves, bareWrites };
}

async function scanAll(texts: number): Promise<Times> {
  const queries = queriesOf(news, texts)['two words'].slice(0, SCANS);
  const times: number[] = [];
  for (const query of queries) times.push(await timed(() => scan(query)));
  return times;
}

async function miniSearchAll(texts: number) {
  const { find, ...costs } = await miniSearch(news, texts);
  const times: Record<string, Times> = {};
  for (const [kind, queries] of Object.entries(queriesOf(news, texts))) {
    const typed: number[] = [];
    for (const text of queries.slice(0, PEER_QUERIES).flatMap(keystrokes)) {
      typed.push(await timed(async () => find(text)));
      // Whoever waits for the job asks for it meanwhile.
      await new Promise((resolve) => setTimeout(resolve));
    }
    times[kind] = typed;
    note(`MiniSearch was asked for ${kind}`);
  }
  // Kept alive until the page is measured.
  Object.assign(globalThis, { find });
  return { ...costs, times };
}

const bench: BenchPage = {
  fill: (from, to) => begin(() => fill(news, from, to, (done) => note(`${done} written`))),
  tend: () =>
    begin(() =>
      timed(async () =>
        must(await library.tend({ onProgress: (done, all) => note(`${done} of ${all} indexed`) })),
      ),
    ),
  search: (texts) => begin(() => search(texts)),
  save: (texts, count) => begin(() => save(texts, count)),
  scan: (texts) => begin(() => scanAll(texts)),
  miniSearch: (texts) => begin(() => miniSearchAll(texts)),
  roundTrip: () => begin(() => roundTrip(library, note)),
  job: () => job,
};
Object.assign(globalThis, { bench });
