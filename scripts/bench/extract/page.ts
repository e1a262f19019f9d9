/** One page through all tools: parsed once, measured, scored. */
import { JSDOM, VirtualConsole } from 'jsdom';
import type { CorpusPage } from '../corpus.js';
import type { FoldModels } from '../folds.js';
import { textLines } from '../metrics/block-text.js';
import { declaresNewsArticle } from '../news-article.js';
import { runDefuddle } from '../tools/defuddle.js';
import { runPlainread } from '../tools/plainread.js';
import { runReadability } from '../tools/readability.js';
import { type Finding, type PlainreadFinding, type Run, TOOLS, type ToolName } from '../tools/tool.js';
import { wrongBlocks } from './blocks.js';
import { isPeer, type PeerCache, type PeerName } from './cache.js';
import type { PageResult } from './result.js';
import { type Measured, scoreOf } from './score.js';

export interface MeasureOptions {
  readonly cache: PeerCache;
  /** Do not use what the cache has (it is still filled). */
  readonly fresh: boolean;
  /** What judges blocks, by the page's host; null for the model that ships. */
  readonly folds: FoldModels | null;
  /** What became of tools in an earlier attempt at this page, which they did not survive. */
  readonly failures: Partial<Readonly<Record<ToolName, string>>>;
  /** Is told before each tool begins, so that someone knows which one it was that never ended. */
  readonly onTool: (tool: ToolName) => Promise<void>;
}

/** Measures one page. What a tool throws is its failure, not ours. */
export async function measurePage(page: CorpusPage, options: MeasureOptions): Promise<PageResult> {
  const html = page.html();
  const { window } = new JSDOM('', { url: page.url, virtualConsole: new VirtualConsole() });
  try {
    // A document without browsing context: three times as fast, since jsdom then parses no style sheet. It would
    // have no layout anyway, and none of the tools finds anything else in it.
    const document = new window.DOMParser().parseFromString(html, 'text/html');
    const newsArticle = declaresNewsArticle(document);
    const pageLines = document.body ? textLines(document.body) : [];
    const measured = {} as Record<ToolName, Measured>;
    for (const tool of TOOLS) measured[tool] = await measureTool(tool, document, html, page.url, options);
    return resultOf(page, measured, newsArticle, pageLines);
  } finally {
    window.close();
  }
}

async function measureTool(
  tool: ToolName,
  document: Document,
  html: string,
  url: string,
  { cache, fresh, folds, failures, onTool }: MeasureOptions,
): Promise<Measured> {
  const failure = failures[tool];
  if (failure !== undefined) return { finding: null, failure, milliseconds: null };
  const kept = !fresh && isPeer(tool) ? cache.get(tool, html, url) : null;
  if (kept) return { finding: kept, failure: null, milliseconds: null };
  await onTool(tool);
  try {
    const { finding, milliseconds } =
      tool === 'plainread'
        ? runPlainread(document, url, folds?.modelFor(url) ?? null)
        : await runPeer(tool, document, html, url);
    if (isPeer(tool)) cache.keep(tool, html, url, finding);
    return { finding, failure: null, milliseconds };
  } catch (error) {
    return { finding: null, failure: String(error).slice(0, 200), milliseconds: null };
  }
}

function runPeer(tool: PeerName, document: Document, html: string, url: string): Run | Promise<Run> {
  return tool === 'readability' ? runReadability(document) : runDefuddle(html, url);
}

function resultOf(
  page: CorpusPage,
  measured: Readonly<Record<ToolName, Measured>>,
  newsArticle: boolean,
  pageLines: readonly string[],
): PageResult {
  const linesOf = (finding: Finding | null) => finding?.lines ?? [];
  const readability = linesOf(measured.readability.finding);
  const plainread = measured.plainread.finding as PlainreadFinding | null;
  const { surplus, lost } = wrongBlocks(page.truth, linesOf(plainread), {
    ledger: plainread?.ledger ?? [],
    readability,
    page: pageLines,
  });
  return {
    set: page.set,
    id: page.id,
    url: page.url,
    pageType: page.pageType,
    newsArticle,
    code: plainread?.code ?? null,
    tools: {
      plainread: scoreOf(page, measured.plainread, readability),
      readability: scoreOf(page, measured.readability, readability),
      defuddle: scoreOf(page, measured.defuddle, readability),
    },
    surplus,
    lost,
  };
}
