/** Merging: nothing is lost, blocks stay small, and segments stay few. */
import { describe, expect, it } from 'vitest';
import { MemoryIndex } from '../../../../scripts/bench/library/memory-index.js';
import { SyntheticNews } from '../../../../scripts/bench/library/synthetic.js';
import { encodeText, inputOf, merge, nextMerge } from '../../../../src/library/search/index.js';
import { found, indexOf, sampleText } from './samples.js';

describe('merge', () => {
  it('parts a term that many texts have over several blocks', async () => {
    const index = indexOf(...Array(9000).fill('everywhere here'));
    await index.flush();
    const blocks = (await index.blocks(index.segments[0]?.id ?? 0, 0, 99)) ?? [];
    const having = blocks.filter(({ terms }) => terms.split('\n').includes('everywhere'));
    expect(having.length).toBeGreaterThan(1);
    expect(await found(index, 'everywhere ')).toHaveLength(9000);
    expect(await found(index, '"everywhere here" ')).toHaveLength(9000);
    expect(await found(index, '"here everywhere" ')).toHaveLength(0);
    await index.mergeSegments(index.segments);
    expect(await found(index, 'everywhere here ')).toHaveLength(9000);
  });

  it('refuses inputs whose slots overlap', async () => {
    const { recent } = encodeText({ slot: 3, ...sampleText({ text: 'bridge' }) });
    const blocks = merge([inputOf(recent), inputOf(recent)], () => true);
    await expect(blocks.next()).rejects.toThrow(RangeError);
  });

  it('leaves nothing of texts that are not live', async () => {
    const index = indexOf('secret bridge', 'bridge');
    index.remove(0);
    await index.flush();
    expect(index.segments[0]).toMatchObject({ texts: 1, from: 0, to: 1 });
    const blocks = await index.blocks(index.segments[0]?.id ?? 0, 0, 9);
    expect(blocks?.map(({ terms }) => terms).join()).not.toContain('secret');
    index.remove(1);
    await index.mergeSegments(index.segments);
    expect(index.segments).toEqual([]);
  });

  it('makes blocks that are small', async () => {
    const news = new SyntheticNews(3);
    const index = new MemoryIndex();
    for (let i = 0; i < 150; i++) index.add(news.article(i));
    await index.flush();
    const { firsts, id } = index.segments[0] ?? { firsts: [], id: 0 };
    const blocks = (await index.blocks(id, 0, firsts.length)) ?? [];
    expect(blocks.length).toBeGreaterThan(5);
    for (const { terms, postings } of blocks) expect(terms.length + postings.length).toBeLessThan(40_000);
    expect(firsts).toEqual([...firsts].sort());
  });
});

describe('nextMerge', () => {
  const segments = (...sizes: number[]) => {
    let from = 0;
    return sizes.map((texts, id) => {
      const segment = { id, from, to: from + texts - 1, texts };
      from += texts;
      return segment;
    });
  };
  const due = (...sizes: number[]) => nextMerge(segments(...sizes))?.map(({ id }) => id) ?? null;

  it('takes neighbours of one size', () => {
    expect(due(...Array(7).fill(64))).toBeNull();
    expect(due(...Array(8).fill(64))).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(due(512, ...Array(7).fill(64))).toBeNull();
    expect(due(512, ...Array(8).fill(64))).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(due(...Array(8).fill(512), 64)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(due(4096, 64, 64)).toBeNull();
    expect(due(4096, 4096, 64)).toEqual([0, 1]);
    expect(due(8192, 4096, 512)).toBeNull();
  });

  it('takes a small one between large ones with them', () => {
    expect(due(4096, 10, 4000)).toEqual([0, 1]);
    expect(due(64, 64, 512, 512, 512, 512, 512, 512)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('rewrites one that is mostly dead', () => {
    const [one] = segments(8192);
    expect(nextMerge(one ? [one] : [], () => 4000)).toEqual([one]);
    expect(nextMerge(one ? [one] : [], () => 4200)).toBeNull();
  });

  it('keeps segments few, and rewrites each text only a few times', () => {
    let kept = segments();
    let [written, next, most] = [0, 0, 0];
    for (let saved = 0; saved < 50_000; saved += 64) {
      kept = [...kept, { id: next++, from: saved, to: saved + 63, texts: 64 }];
      for (let run = nextMerge(kept); run; run = nextMerge(kept)) {
        const [first, last] = [run[0], run.at(-1)];
        if (!first || !last) break;
        const texts = run.reduce((sum, one) => sum + one.texts, 0);
        written += texts;
        kept = [
          ...kept.filter((one) => !run?.includes(one)),
          { id: next++, from: first.from, to: last.to, texts },
        ];
      }
      most = Math.max(most, kept.length);
    }
    expect(most).toBeLessThanOrEqual(22);
    expect(written / 50_000).toBeLessThanOrEqual(4);
  });
});
