import type { Words } from '../words.js';

/** A page as its evidence is read: before anything but the invisible has left it. */
export interface JudgedPage {
  readonly document: Document;
  readonly url: string;
  readonly words: Words;
}

/** What speaks for one kind of page or another: numbers from 0 to 1 by name. */
export type Evidence<Name extends string> = Readonly<Record<Name, number>>;

/** `count` as a share of `many`, at most 1. */
export function outOf(many: number, count: number): number {
  return Math.min(1, count / many);
}
