import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/*
 * Pages of others, kept beside the project and never in it. Absent on most machines.
 */
const ASKED = process.env['PLAINREAD_SHARED'];
const FOLDER = path.resolve(import.meta.dirname, '../../..', ASKED ?? '../shared');

/** Whether the pages are there, and whether anyone may mind that they are not. */
export const SHARED: 'there' | 'absent' | 'left out' =
  ASKED === 'none' ? 'left out' : existsSync(path.join(FOLDER, 'corpus')) ? 'there' : 'absent';

/** The path of a file or folder beside the project, e.g. `security/vectors.json`. */
export function sharedPath(name: string): string {
  return path.join(FOLDER, name);
}

export interface SeedExpectation {
  readonly url: string;
  readonly title: string;
  readonly byline: string;
  readonly published: string;
  readonly modified: string;
  readonly siteName: string;
  readonly paragraphs: readonly string[];
  readonly mustNotContain: readonly string[];
}

/** The page every product begins with, and what a reader must see of it. */
export function seedPage(): { html: string; expected: SeedExpectation } {
  const read = (file: string) => readFileSync(path.join(FOLDER, 'seed', file), 'utf8');
  return { html: read('news-page.html'), expected: JSON.parse(read('news-page.expected.json')) };
}

export interface CorpusPage {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly html: Uint8Array;
}

interface GroundTruth {
  readonly url: string;
  readonly file_id: string;
  readonly known: readonly string[];
  readonly ground_truth: { readonly title: string | null };
}

/** The first pages of the news set, by file id, whose title is known. */
export function newsPages(count: number): CorpusPage[] {
  const set = path.join(FOLDER, 'corpus/news');
  const pages: CorpusPage[] = [];
  for (const file of readdirSync(path.join(set, 'ground-truth')).sort()) {
    const truth = JSON.parse(readFileSync(path.join(set, 'ground-truth', file), 'utf8')) as GroundTruth;
    const { title } = truth.ground_truth;
    if (!truth.known.includes('title') || title === null) continue;
    const html = gunzipSync(readFileSync(path.join(set, 'html', `${truth.file_id}.html.gz`)));
    pages.push({ id: truth.file_id, url: truth.url, title, html });
    if (pages.length === count) break;
  }
  return pages;
}

/** Titles are equal after folding case, quotes, dashes, white space and outer punctuation. */
export function sameTitle(one: string, other: string): boolean {
  return foldTitle(one) === foldTitle(other);
}

function foldTitle(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019\u201a\u201b\u2032`´']/g, "'")
    .replace(/[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb"]/g, '"')
    .replace(/[\u2010-\u2015\u2212-]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');
}
