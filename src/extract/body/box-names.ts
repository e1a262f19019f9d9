/** What the authors of a page called its boxes: kinds of clutter that class and id hint at. */
import type { BoxKind } from '../vocabulary/index.js';
import type { Words } from '../words.js';
import type { Box } from './box.js';

export class BoxNames {
  /** Names → the bits of their kinds. */
  private readonly known = new Map<string, number>();

  constructor(private readonly words: Pick<Words, 'boxNames' | 'boxKinds'>) {}

  /** Does the box's own class or id have a word of this kind? */
  say({ names }: Box, kind: BoxKind): boolean {
    if (names === '') return false;
    let bits = this.known.get(names);
    if (bits === undefined) {
      bits = this.bitsOf(names);
      this.known.set(names, bits);
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
