/** Answers queries: which texts, and which first. */
import { Postings, textsWith } from './block.js';
import { BlockCache } from './cache.js';
import { findPhrase, phraseTexts } from './phrase.js';
import { planOf, type Sequence, type Unit } from './plan.js';
import { blocksOf, MOST_BLOCKS, MOST_COMPARED, nearest } from './proximity.js';
import type { Query } from './query.js';
import {
  bestFirst,
  bodyNorm,
  fieldWorth,
  HEADLINE_WORDS,
  nearScore,
  occurrences,
  TAG_WEIGHT,
  unitRarity,
  unitScore,
} from './ranking.js';
import type { IndexReader } from './rows.js';
import { type Place, Sources } from './sources.js';
import { matchesText } from './text-match.js';
import { isInside } from './weight.js';

/** What the catalogue knows of the texts. Nothing of it may change while a query runs. */
export interface SearchView {
  /** How many slots have been given out; slots are below it. */
  readonly slots: number;
  /** Mean of `words` over all that are live. */
  readonly averageWords: number;
  /** Live, and all that `catalogueClauses` ask for is true of it. */
  isCandidate(slot: number): boolean;
  /** As `encodeText` counted them. */
  words(slot: number): number;
  /** The slots of texts with a tag for which `matches`; plain words find tags through it. */
  taggedWith(matches: (tag: string) => boolean): Iterable<number>;
}

export interface Hits {
  /** All that match, best first; newest first where `ranked` is false. */
  readonly slots: Uint32Array;
  /** Whether the query has a word to rank by. */
  readonly ranked: boolean;
}

/** Memory for blocks, in bytes: what a few queries in a row read. */
const CACHE_BYTES = 8_000_000;
/** Times that a query begins anew because segments were merged meanwhile; merges are rarer than queries. */
const MOST_TRIES = 5;

export class Searcher {
  readonly #reader: IndexReader;
  readonly #cache: BlockCache;

  /** @param cacheBytes how much of the index may stay in memory between queries */
  constructor(reader: IndexReader, cacheBytes = CACHE_BYTES) {
    this.#reader = reader;
    this.#cache = new BlockCache(cacheBytes);
  }

  /**
   * The texts that match.
   * @param isStale asked between reads: whether nobody waits for the answer any more
   * @returns null if it was stale
   * @throws whatever the reader throws; Error if the index lacks what its manifests name
   */
  async search(query: Query, view: SearchView, isStale: () => boolean = () => false): Promise<Hits | null> {
    const units = planOf(query);
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      if (isStale()) return null;
      const sources = new Sources(this.#reader, this.#cache, await this.#reader.contents());
      const isRead = !isStale() && (await sources.read(units.flatMap(({ sequences }) => sequences.flat())));
      if (isStale()) return null;
      const hits = isRead ? await new Evaluation(sources, view).run(units, isStale) : null;
      if (isStale()) return null;
      if (hits) return hits;
    }
    throw new Error('the index lacks blocks that its manifests name');
  }
}

/** One run over the index: texts fall away, scores add up. */
class Evaluation {
  readonly #sources: Sources;
  readonly #view: SearchView;
  /** For each slot, what one occurrence in its body counts; 0 when it is out. */
  readonly #norms: Float32Array;
  readonly #scores: Float32Array;
  readonly #exact: Float32Array;
  readonly #loose: Float32Array;
  readonly #postings = new Postings();
  readonly #texts: number;

  constructor(sources: Sources, view: SearchView) {
    this.#sources = sources;
    this.#view = view;
    const { slots } = view;
    this.#norms = new Float32Array(slots);
    [this.#scores, this.#exact, this.#loose] = [0, 1, 2].map(() => new Float32Array(slots)) as [
      Float32Array,
      Float32Array,
      Float32Array,
    ];
    let texts = 0;
    for (let slot = 0; slot < slots; slot++) {
      if (!view.isCandidate(slot)) continue;
      this.#norms[slot] = bodyNorm(view.words(slot), view.averageWords);
      texts++;
    }
    this.#texts = texts;
  }

  /** Null if a segment is gone. */
  async run(units: readonly Unit[], isStale: () => boolean): Promise<Hits | null> {
    for (const unit of [...units].sort((a, b) => costOf(a) - costOf(b))) {
      const having = await this.#mark(unit);
      if (!having) return null;
      if (isStale()) return null;
      this.#settle(unit, having);
    }
    const slots: number[] = [];
    for (let slot = 0; slot < this.#norms.length; slot++) if (this.#norms[slot] !== 0) slots.push(slot);
    const words = units.filter(({ kind, excluded }) => kind === 'words' && !excluded);
    const sorted = bestFirst(slots, this.#scores);
    if (!(await this.#preferNear(words, sorted))) return null;
    return { slots: sorted, ranked: words.length > 0 };
  }

  /** Sorts the first hits anew by how near the words stand in them. False if a segment is gone. */
  async #preferNear(units: readonly Unit[], sorted: Uint32Array): Promise<boolean> {
    const single = units.map(({ sequences }) => sequences.filter((sequence) => sequence.length === 1).flat());
    const words = single.filter((sought) => sought.every(({ beginning }) => beginning === null));
    const compared = sorted.subarray(0, MOST_COMPARED);
    if (words.length < 2 || compared.length < 2 || words.some((sought) => sought.length === 0)) return true;
    const places = words.map((sought) => sought.flatMap((term) => this.#sources.placesOf(term).flat()));
    const slots = new Set(compared);
    const blocks = blocksOf(places, slots);
    if (blocks.size > MOST_BLOCKS) return true;
    const positions = await this.#sources.positions(blocks);
    if (!positions) return false;
    for (const [slot, span] of nearest(places, slots, positions)) {
      const score = this.#scores[slot] ?? 0;
      this.#scores[slot] = score + nearScore(score, words.length, span);
    }
    compared.set(bestFirst(compared, this.#scores));
    return true;
  }

  /** Counts the occurrences of a unit in every text still in. Null if a segment is gone. */
  async #mark(unit: Unit): Promise<{ exact: number; all: number } | null> {
    this.#exact.fill(0);
    this.#loose.fill(0);
    let [exact, all] = [0, 0];
    for (const sequence of unit.sequences) {
      const places = sequence.map((sought) => this.#sources.placesOf(sought));
      const having = rarest(places);
      [exact, all] = [exact + having.exact, all + having.all];
      if (sequence.length === 1) this.#markTerm(places[0]?.flat() ?? []);
      else if (!(await this.#markPhrase(sequence, places))) return null;
    }
    if (unit.kind === 'words') this.#markTags(unit);
    return { exact, all };
  }

  #markTerm(places: readonly Place[]): void {
    const postings = this.#postings;
    for (const { source, first, end, isFirstExact } of places) {
      for (let term = first; term < end; term++) {
        postings.read(source.block, term, source.base);
        const isExact = isFirstExact && term === first;
        for (let i = 0; i < postings.count; i++) {
          const slot = postings.slots[i] ?? 0;
          const norm = this.#norms[slot];
          if (!norm) continue;
          const weight = postings.weights[i] ?? 0;
          const counts = isExact && !isInside(weight) ? this.#exact : this.#loose;
          counts[slot] = (counts[slot] ?? 0) + occurrences(weight, norm);
        }
      }
    }
  }

  async #markPhrase(sequence: Sequence, places: readonly Place[][][]): Promise<boolean> {
    const isWanted = (slot: number) => (this.#norms[slot] ?? 0) !== 0;
    const sets = (places[0] ?? []).map((_, segment) => places.map((step) => step[segment] ?? []));
    const whole = sets.filter((steps) => steps.every((step) => step.length > 0));
    const candidates = whole
      .map((steps) => phraseTexts(steps, isWanted, this.#norms.length))
      .filter(({ blocks }) => blocks.size > 0);
    const positions = await this.#sources.positions(new Set(candidates.flatMap(({ blocks }) => [...blocks])));
    if (!positions) return false;
    for (const texts of candidates)
      findPhrase(sequence, texts, positions, (slot, count, flags) => {
        const norm = this.#norms[slot] ?? 0;
        this.#exact[slot] = (this.#exact[slot] ?? 0) + count * norm + fieldWorth(flags, HEADLINE_WORDS);
      });
    return true;
  }

  #markTags({ sequences }: Unit): void {
    for (const slot of this.#view.taggedWith((tag) => matchesText(sequences, tag)))
      if (this.#norms[slot]) this.#exact[slot] = (this.#exact[slot] ?? 0) + TAG_WEIGHT;
  }

  /** Takes out the texts that lack the unit, or have it where it is excluded; adds to the scores of the others. */
  #settle({ kind, excluded }: Unit, having: { readonly exact: number; readonly all: number }): void {
    const rarities = unitRarity(having.exact, having.all, this.#texts);
    for (let slot = 0; slot < this.#norms.length; slot++) {
      if (this.#norms[slot] === 0) continue;
      const [exact, loose] = [this.#exact[slot] ?? 0, this.#loose[slot] ?? 0];
      if (exact + loose > 0 === excluded) this.#norms[slot] = 0;
      else if (kind === 'words' && !excluded)
        this.#scores[slot] = (this.#scores[slot] ?? 0) + unitScore(rarities, exact, loose);
    }
  }
}

/** How many texts have the rarest term of a sequence: at most as many have the sequence. */
function rarest(places: readonly (readonly Place[][])[]): { exact: number; all: number } {
  let least = { exact: Number.POSITIVE_INFINITY, all: Number.POSITIVE_INFINITY };
  for (const step of places) {
    let [exact, all] = [0, 0];
    for (const { source, first, end, isFirstExact } of step.flat()) {
      all += textsWith(source.block, first, end);
      if (isFirstExact) exact += source.block.counts[first] ?? 0;
    }
    if (all < least.all) least = { exact, all };
  }
  return least;
}

/** Units that are cheap and leave few texts first; phrases last. */
function costOf({ sequences, kind }: Unit): number {
  if (sequences.some((sequence) => sequence.length > 1)) return 2;
  return kind === 'filter' ? 0 : 1;
}
