/** Reads a page fixture and refuses one that does not say clearly what it expects. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Article } from '../../src/article/article.js';
import type { ExtractFailureCode, LooksLike } from '../../src/article/failure.js';
import type { RemovedKind } from '../../src/article/ledger.js';

/** The fields of an article that a fixture may state; body and text have expectations of their own. */
export type ExpectedFields = Partial<Omit<Article, 'html' | 'text' | 'url'>>;

/** A block that must have been removed: of this kind, with this in its text, by this rule if one is named. */
export interface ExpectedRemoval {
  readonly kind: RemovedKind;
  readonly text: string;
  readonly rule?: string;
}

interface Page {
  readonly name: string;
  /** The one thing this page shows. */
  readonly why: string;
  readonly source: string;
  readonly url: string;
  /** The clock of the extraction. */
  readonly now: Date;
}

export interface ArticleFixture extends Page {
  readonly ok: true;
  readonly article: ExpectedFields;
  readonly mustContain: readonly string[];
  readonly mustNotContain: readonly string[];
  readonly ledger: readonly ExpectedRemoval[];
  readonly html: string;
}

export interface RefusalFixture extends Page {
  readonly ok: false;
  readonly code: ExtractFailureCode;
  /** What the page must be said to look like; null where nothing is said of it. */
  readonly looksLike: LooksLike | null;
}

export type Fixture = ArticleFixture | RefusalFixture;

const FIELDS = [
  'title',
  'byline',
  'published',
  'modified',
  'siteName',
  'lang',
  'dir',
  'excerpt',
  'standfirst',
  'section',
  'partial',
  'leadImage',
  'canonicalUrl',
  'wordCount',
] as const satisfies readonly (keyof ExpectedFields)[];

const KEYS = {
  common: ['why', 'url', 'now', 'ok'],
  article: ['article', 'mustContain', 'mustNotContain', 'ledger'],
  refusal: ['code', 'looksLike'],
};

/** What expected.json may hold, before any of it has been checked. */
type Stated = Partial<
  Record<
    | 'why'
    | 'url'
    | 'now'
    | 'ok'
    | 'article'
    | 'mustContain'
    | 'mustNotContain'
    | 'ledger'
    | 'code'
    | 'looksLike',
    unknown
  >
>;

/** After every date in the fixtures, so that none of them lies in the future. */
const NOW = '2025-06-30T12:00:00Z';

/** The names of all fixture folders under `root`, in order. */
export function fixtureNames(root: string): string[] {
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => name).sort();
}

/**
 * Reads the fixture in `${root}/${name}`.
 * @throws Error with a sentence that says what is missing or misspelt
 */
export function readFixture(root: string, name: string): Fixture {
  if (!/^[a-z0-9-]+--[a-z0-9-]+$/.test(name))
    throw new Error(`${name}: a fixture folder is named <topic>--<case>.`);
  const source = readPart(root, name, 'source.html');
  const stated = JSON.parse(readPart(root, name, 'expected.json')) as Stated;
  const page = { name, source, ...pageOf(name, stated) };
  refuseUnknown(name, stated, [...KEYS.common, ...(stated.ok ? KEYS.article : KEYS.refusal)]);
  if (stated.ok === false) {
    if (existsSync(`${root}/${name}/expected.html`))
      throw new Error(`${name}: a page without an article has no expected.html.`);
    const looksLike = 'looksLike' in stated ? (textOf(name, stated, 'looksLike') as LooksLike) : null;
    return { ...page, ok: false, code: textOf(name, stated, 'code') as ExtractFailureCode, looksLike };
  }
  if (stated.ok !== true) throw new Error(`${name}: expected.json must say "ok": true or false.`);
  return { ...page, ok: true, html: readPart(root, name, 'expected.html'), ...articleOf(name, stated) };
}

function articleOf(name: string, stated: Stated) {
  const fields = stated.article;
  if (typeof fields !== 'object' || fields === null)
    throw new Error(`${name}: expected.json states no "article" fields.`);
  refuseUnknown(name, fields, FIELDS);
  if (!('title' in fields))
    throw new Error(`${name}: every article has a headline; "article" must state its "title".`);
  const mustContain = listOf<string>(name, stated, 'mustContain');
  if (mustContain.length === 0)
    throw new Error(`${name}: "mustContain" is empty, so nothing would be asked of the text.`);
  return {
    article: fields as ExpectedFields,
    mustContain,
    mustNotContain: listOf<string>(name, stated, 'mustNotContain'),
    ledger: 'ledger' in stated ? listOf<ExpectedRemoval>(name, stated, 'ledger') : [],
  };
}

function pageOf(name: string, stated: Stated) {
  const now = new Date('now' in stated ? textOf(name, stated, 'now') : NOW);
  if (Number.isNaN(now.getTime())) throw new Error(`${name}: "now" in expected.json is no date.`);
  return { why: textOf(name, stated, 'why'), url: textOf(name, stated, 'url'), now };
}

function readPart(root: string, name: string, file: string): string {
  const path = `${root}/${name}/${file}`;
  if (!existsSync(path))
    throw new Error(`${name}: ${file} is missing; write it by hand from what a reader should see.`);
  return readFileSync(path, 'utf8');
}

function refuseUnknown(name: string, stated: object, known: readonly string[]): void {
  const unknown = Object.keys(stated).find((key) => !known.includes(key));
  if (unknown)
    throw new Error(`${name}: expected.json has "${unknown}" where only ${known.join(', ')} are known.`);
}

function textOf(name: string, stated: Stated, key: keyof Stated): string {
  const value = stated[key];
  if (typeof value !== 'string' || value === '')
    throw new Error(`${name}: expected.json must state "${key}" as text.`);
  return value;
}

function listOf<T>(name: string, stated: Stated, key: keyof Stated): readonly T[] {
  const value = stated[key];
  if (!Array.isArray(value)) throw new Error(`${name}: expected.json must state "${key}" as a list.`);
  return value as T[];
}
