/** The index of a library in memory: what the database keeps, in arrays. Imports nothing of Node, so that pages run it, too. */
import type {
  Block,
  BlockPositions,
  IndexReader,
  Manifest,
  Recent,
  SearchView,
  WholeBlock,
} from '../../../src/library/search/index.js';
import {
  encodeText,
  inputOf,
  ManifestDraft,
  type MergeInput,
  merge,
  nextMerge,
  type Searchable,
} from '../../../src/library/search/index.js';

/** What a merge came to. */
export interface MergeDone {
  readonly milliseconds: number;
  readonly texts: number;
}

export class MemoryIndex implements IndexReader {
  readonly #segments = new Map<
    number,
    { readonly manifest: Manifest; readonly blocks: readonly WholeBlock[] }
  >();
  #recent: Recent[] = [];
  #nextId = 1;
  readonly #words: number[] = [];
  readonly #dead = new Set<number>();
  /** Blocks and positions that were asked for, so that a test can tell what a query reads. */
  reads = 0;

  /** Indexes a text under the next slot, which it returns. */
  add(text: Omit<Searchable, 'slot'>): number {
    const slot = this.#words.length;
    const { recent, words } = encodeText({ ...text, slot });
    this.#recent.push(recent);
    this.#words.push(words);
    return slot;
  }

  remove(slot: number): void {
    this.#dead.add(slot);
  }

  get recentTexts(): number {
    return this.#recent.length;
  }

  get segments(): readonly Manifest[] {
    return [...this.#segments.values()].map(({ manifest }) => manifest);
  }

  /** Makes one segment of the recent texts. */
  async flush(): Promise<MergeDone | null> {
    if (this.#recent.length === 0) return null;
    const recent = this.#recent;
    const done = await this.#write(recent.map(inputOf));
    this.#recent = [];
    return done;
  }

  /** Merges the segments that are due, if any are. */
  async mergeNext(): Promise<MergeDone | null> {
    const due = nextMerge(this.segments, ({ from, to }) => this.#liveBetween(from, to));
    return due && this.mergeSegments(due);
  }

  /** Merges neighbours. */
  async mergeSegments(due: readonly Manifest[]): Promise<MergeDone> {
    const inputs = due.map((manifest) => ({
      ...manifest,
      blocks: this.#segments.get(manifest.id)?.blocks ?? [],
    }));
    const done = await this.#write(inputs);
    for (const { id } of due) this.#segments.delete(id);
    return done;
  }

  async #write(inputs: readonly MergeInput[]): Promise<MergeDone> {
    const begun = performance.now();
    const isLive = (slot: number) => !this.#dead.has(slot);
    const draft = new ManifestDraft(inputs, isLive);
    const blocks: WholeBlock[] = [];
    for await (const block of merge(inputs, isLive)) {
      blocks.push(block);
      draft.add(block);
    }
    const manifest = draft.finish(this.#nextId++);
    if (blocks.length > 0) this.#segments.set(manifest.id, { manifest, blocks });
    return { milliseconds: performance.now() - begun, texts: manifest.texts };
  }

  #liveBetween(from: number, to: number): number {
    let live = 0;
    for (let slot = from; slot <= to; slot++) if (slot < this.#words.length && !this.#dead.has(slot)) live++;
    return live;
  }

  async contents(): Promise<{ segments: readonly Manifest[]; recent: readonly Recent[] }> {
    return { segments: this.segments, recent: this.#recent };
  }

  async blocks(segment: number, from: number, to: number): Promise<readonly Block[] | null> {
    this.reads += to - from + 1;
    return this.#segments.get(segment)?.blocks.slice(from, to + 1) ?? null;
  }

  async positions(segment: number, numbers: readonly number[]): Promise<readonly BlockPositions[] | null> {
    this.reads += numbers.length;
    const blocks = this.#segments.get(segment)?.blocks;
    return blocks ? numbers.flatMap((number) => blocks[number] ?? []) : null;
  }

  /** Every live text, and no tags, unless `changes` say otherwise. */
  view(changes: Partial<SearchView> = {}): SearchView {
    const live = this.#words.length - this.#dead.size;
    return {
      slots: this.#words.length,
      averageWords: this.#words.reduce((sum, words) => sum + words, 0) / Math.max(1, live),
      isCandidate: (slot) => !this.#dead.has(slot),
      words: (slot) => this.#words[slot] ?? 0,
      taggedWith: () => [],
      ...changes,
    };
  }

  /** Bytes of all rows, about: terms, postings and positions. */
  get bytes(): { readonly terms: number; readonly postings: number; readonly positions: number } {
    const sum = { terms: 0, postings: 0, positions: 0 };
    const rows = [...this.#recent, ...[...this.#segments.values()].flatMap(({ blocks }) => blocks)];
    for (const { terms, postings, positions } of rows) {
      sum.terms += terms.length;
      sum.postings += postings.length;
      sum.positions += positions.length;
    }
    return sum;
  }
}
