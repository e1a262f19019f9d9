/** Known tricks of hostile pages, kept beside the project and never in it. */
import { readFileSync } from 'node:fs';
import { sharedPath } from './shared.js';

/** One trick. A script of it that runs calls `__x(id)`; its hostile loads go to `*.invalid`, allowed ones to `ok.example`. */
export interface Vector {
  readonly id: string;
  readonly kind: string;
  readonly category: string;
  /** Of kind `html`. */
  readonly html?: string;
  /** Of every other kind. */
  readonly value?: string;
  /** Words that a reader must still get to see. */
  readonly keepText?: string;
}

/** Kind `html`: what a page may hold. */
export interface HtmlVector extends Vector {
  readonly html: string;
}

/** Every other kind: a title, a file name, structured data, a message. */
export interface TextVector extends Vector {
  readonly value: string;
}

let read: readonly Vector[] | null = null;

function all(): readonly Vector[] {
  read ??= JSON.parse(readFileSync(sharedPath('security/vectors.json'), 'utf8')) as Vector[];
  return read;
}

export function htmlVectors(): HtmlVector[] {
  return all().filter((vector): vector is HtmlVector => vector.kind === 'html' && vector.html !== undefined);
}

export function textVectors(kind: 'title' | 'json-ld' | 'message'): TextVector[] {
  return all().filter((vector): vector is TextVector => vector.kind === kind && vector.value !== undefined);
}

/** The vectors by category, in the order of the file. */
export function byCategory(vectors: readonly HtmlVector[]): [category: string, vectors: HtmlVector[]][] {
  const categories = [...new Set(vectors.map(({ category }) => category))];
  return categories.map((category) => [category, vectors.filter((vector) => vector.category === category)]);
}
