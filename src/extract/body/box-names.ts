/** What the authors of a page called its boxes: kinds of clutter that class and id hint at. */
import { nameWords } from '../name-words.js';
import type { BoxKind } from '../vocabulary/index.js';
import type { Words } from '../words.js';
import type { Box } from './box.js';

export class BoxNames {
  /** Class and id as written → the bits of their kinds: pages repeat their names. */
  private readonly known = new Map<string, number>();

  constructor(private readonly words: Pick<Words, 'boxNames' | 'boxKinds'>) {}

  /** Does the box's own class or id have a word of this kind? */
  say({ element }: Box, kind: BoxKind): boolean {
    const given = `${element.getAttribute('class') ?? ''} ${element.id}`;
    let bits = this.known.get(given);
    if (bits === undefined) {
      bits = this.bitsOf(nameWords(given));
      this.known.set(given, bits);
    }
    return (bits & this.words.boxKinds[kind]) !== 0;
  }

  private bitsOf(names: string): number {
    const { boxNames } = this.words;
    let bits = 0;
    let before = '';
    for (const word of names.split(' ')) {
      bits |= (boxNames.get(word) ?? 0) | (boxNames.get(`${before}_${word}`) ?? 0);
      before = word;
    }
    return bits;
  }
}
