/** Pages of a corpus as tables on disk: parsing takes minutes, trying features seconds. */
import { JSDOM, VirtualConsole } from 'jsdom';
import { removeClutter } from '../../src/extract/body/clutter.js';
import { markHeadline } from '../../src/extract/body/find-body.js';
import { prepare } from '../../src/extract/body/prepare.js';
import { keptShares } from '../../src/extract/body/scorer/kept.js';
import type { Block, PageTable, Part } from '../../src/extract/body/scorer/page-table.js';
import { pageTable } from '../../src/extract/body/scorer/page-table.js';
import { Survey } from '../../src/extract/body/survey.js';
import { readMetadata } from '../../src/extract/metadata/index.js';
import { snapshotOf } from '../../src/extract/snapshot/index.js';
import { placeStreamed } from '../../src/extract/snapshot/streamed.js';
import { runAtOnce } from '../../src/extract/steps.js';
import { VOCABULARY } from '../../src/extract/vocabulary/index.js';
import { compileVocabulary } from '../../src/extract/words.js';
import type { CorpusPage } from '../bench/corpus.js';

type FlatBlock = Omit<Block, 'part' | 'nodes'> & { readonly part: number };

/** A page's table as JSON. */
export interface FlatPage {
  readonly id: string;
  readonly set: string;
  readonly url: string;
  readonly facts: { readonly title: string; readonly excerpt: string };
  readonly parts: readonly (readonly [parent: number, tag: string, names: string])[];
  readonly blocks: readonly FlatBlock[];
  readonly kept: readonly number[];
  readonly headline: { readonly part: number; readonly blocksBefore: number } | null;
}

export const WORDS = compileVocabulary(VOCABULARY);
const NOW = new Date('2026-01-01T00:00:00Z');

export function flatPage(page: CorpusPage): FlatPage {
  // Style sheets cost a third of the parsing and tell nothing where there is no layout.
  const html = page.html().replace(/(<style\b[^>]*>)[\s\S]*?(<\/style>)/gi, '$1$2');
  const { window } = new JSDOM(html, { url: page.url, virtualConsole: new VirtualConsole() });
  try {
    placeStreamed(window.document);
    const { document } = snapshotOf(window.document);
    const fields = readMetadata(document, { url: page.url, now: NOW, words: WORDS });
    prepare(document);
    const headlineMark = markHeadline(fields.visible.headline);
    removeClutter(new Survey(document.body), fields.visible, WORDS);
    const table = pageTable(document.body, headlineMark);
    const kept = runAtOnce(keptShares(document, table.blocks));
    const index = new Map(table.parts.map((part, i) => [part, i]));
    return {
      id: page.id,
      set: page.set,
      url: page.url,
      facts: { title: fields.metadata.title ?? '', excerpt: fields.metadata.excerpt ?? '' },
      parts: table.parts.map(({ parent, tag, names }) => [
        parent ? (index.get(parent) ?? 0) : -1,
        tag,
        names,
      ]),
      blocks: table.blocks.map(({ part, nodes, ...rest }) => ({ ...rest, part: index.get(part) ?? 0 })),
      kept,
      headline: table.headline && {
        part: index.get(table.headline.part) ?? 0,
        blocksBefore: table.headline.blocksBefore,
      },
    };
  } finally {
    window.close();
  }
}

/** The table that {@link flatPage} laid flat. */
export function tableOf(flat: FlatPage): PageTable {
  const parts: Part[] = [];
  for (const [parent, tag, names] of flat.parts) parts.push({ parent: parts[parent] ?? null, tag, names });
  const blocks = flat.blocks.map((b) => ({ ...b, part: parts[b.part] as Part, nodes: [] }));
  const headline = flat.headline && { ...flat.headline, part: parts[flat.headline.part] as Part };
  return { parts, blocks, headline };
}
