/**
 * A corpus of pages with ground truth: a folder with `html/ID.html.gz` and `ground-truth/ID.json`
 * (`{url, file_id, page_type, known, ground_truth}`), as `../shared/corpus/README.md` describes it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { addressOf } from '../declutter/address.js';
import { isWebAddress } from '../declutter/arguments.js';
import { hostOf, registrableHost } from './hosts.js';

/** The folder is not what was meant. Its message says so in a line. */
export class NoCorpusError extends Error {}

/** Stands for the address of a page that nobody states: absolute, and nobody's. */
const NO_ADDRESS = 'https://unknown.invalid/';

/** A field whose truth a corpus may know. */
export type TruthField = 'title' | 'author' | 'publish_date';

/** What is true of a page. A field counts only where `known` has it; null there means that the page has none. */
export interface Truth {
  readonly title: string | null;
  readonly author: string | null;
  readonly publishDate: string | null;
  /** The body as its annotator took it down, or null where the corpus has none. */
  readonly body: string | null;
  /** Strings that must stand in the body. */
  readonly with: readonly string[];
  /** Strings that must not. */
  readonly without: readonly string[];
}

export interface CorpusPage {
  readonly id: string;
  /** The name of the set: its folder's. */
  readonly set: string;
  /** Absolute: as the corpus has it, else as the page states it, else a stand-in. */
  readonly url: string;
  readonly host: string;
  readonly registrableHost: string;
  /** `article`, `product`, `forum`, … */
  readonly pageType: string;
  readonly known: ReadonlySet<TruthField>;
  readonly truth: Truth;
  /** Reads and unpacks the page's source, each time anew: a whole set does not fit into memory. */
  html(): string;
}

interface TruthFile {
  readonly url?: string;
  readonly file_id: string;
  readonly page_type: string;
  readonly known: readonly TruthField[];
  readonly ground_truth: {
    readonly title?: string | null;
    readonly author?: string | null;
    readonly publish_date?: string | null;
    readonly main_content?: string | null;
    readonly with?: readonly string[];
    readonly without?: readonly string[];
  };
}

/**
 * The pages of one set, by id.
 * @param folder e.g. `../shared/corpus/news`
 * @throws NoCorpusError when the folder is no corpus
 */
export function readCorpus(folder: string): CorpusPage[] {
  const truths = path.join(folder, 'ground-truth');
  if (!existsSync(truths)) throw new NoCorpusError(`${folder} is no corpus: it has no folder ground-truth`);
  const names = readdirSync(truths).filter((name) => name.endsWith('.json'));
  return names.map((name) => readPage(folder, name.slice(0, -5))).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** One page of a set. */
export function readPage(folder: string, fileId: string): CorpusPage {
  const file = JSON.parse(
    readFileSync(path.join(folder, 'ground-truth', `${fileId}.json`), 'utf8'),
  ) as TruthFile;
  const { file_id: id, page_type: pageType, known, ground_truth: given } = file;
  const html = () => gunzipSync(readFileSync(path.join(folder, 'html', `${id}.html.gz`))).toString('utf8');
  const url = file.url && isWebAddress(file.url) ? file.url : statedAddress(html());
  return {
    id,
    set: path.basename(path.resolve(folder)),
    url,
    host: hostOf(url),
    registrableHost: registrableHost(url),
    pageType,
    known: new Set(known),
    truth: {
      title: given.title ?? null,
      author: given.author ?? null,
      publishDate: given.publish_date ?? null,
      body: given.main_content ?? null,
      with: given.with ?? [],
      without: given.without ?? [],
    },
    html,
  };
}

/** What the page itself says its address is: in a browser the tab would know it. */
function statedAddress(html: string): string {
  const address = addressOf(html, '-');
  return isWebAddress(address) ? address : NO_ADDRESS;
}
