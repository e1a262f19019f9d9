import type { Survey } from '../body/survey.js';
import type { MetadataResult } from '../metadata/index.js';
import type { Words } from '../words.js';

/** A page as its evidence is read: prepared, before any clutter has left it. */
export interface JudgedPage {
  readonly url: string;
  readonly words: Words;
  readonly fields: MetadataResult;
  /** All its elements, measured. */
  readonly survey: Survey;
}

/** What speaks for one kind of page or another: numbers from 0 to 1 by name. */
export type Evidence<Name extends string> = Readonly<Record<Name, number>>;

/** `count` as a share of `many`, at most 1. */
export function outOf(many: number, count: number): number {
  return Math.min(1, count / many);
}
