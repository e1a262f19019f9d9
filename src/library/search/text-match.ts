/** The rules of matching on a text in hand: for tags, and to mark hits. */
import { unfoldedEnd } from './fold.js';
import type { Sequence } from './plan.js';
import { eachGroup, type Spot } from './words.js';

/** A place of a text where something sought stands: UTF-16 offsets, and which of the sequences it belongs to. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly sequence: number;
}

/** One term of a sequence, with where that stands. */
interface Wanted {
  readonly sequence: number;
  readonly step: number;
  readonly at: number;
  readonly prefix: boolean;
  readonly term: string;
}

/** Whether any of the sequences stands in `text`. */
export function matchesText(sequences: readonly Sequence[], text: string): boolean {
  return findInText(sequences, text).length > 0;
}

/** All places where any of the sequences stands, in no order. Linear in the text. */
export function findInText(sequences: readonly Sequence[], text: string): Found[] {
  const wanted = new WantedTerms(sequences);
  const found: Found[] = [];
  /** For each term of a longer sequence: position → where it stands. */
  const parts = sequences.map((sequence) => sequence.map(() => new Map<number, Found>()));
  const note = (spot: Spot, position: number) => {
    for (const { sequence, step, at, prefix, term } of wanted.of(spot.term)) {
      const end =
        prefix && term !== spot.term ? unfoldedEnd(text, spot.start, spot.end, term.length) : spot.end;
      const place = { start: spot.start, end, sequence };
      if (sequences[sequence]?.length === 1) found.push(place);
      else parts[sequence]?.[step]?.set(position - at, place);
    }
  };
  let position = 0;
  eachGroup(text, ({ steps, joined, length }) => {
    for (const { at, spots } of steps) for (const spot of spots) note(spot, position + at);
    if (joined) note(joined, position);
    position += length;
  });
  for (const [first, ...others] of parts)
    for (const [begin, place] of first ?? []) {
      const places = others.map((step) => step.get(begin));
      if (others.length > 0 && places.every((other) => other !== undefined)) found.push(place, ...places);
    }
  return found;
}

class WantedTerms {
  readonly #exact = new Map<string, Wanted[]>();
  /** Prefixes, by their first character. */
  readonly #prefixes = new Map<string, Wanted[]>();

  constructor(sequences: readonly Sequence[]) {
    for (const [sequence, steps] of sequences.entries())
      for (const [step, { at, terms, prefix }] of steps.entries())
        for (const term of terms) {
          const wanted = { sequence, step, at, prefix, term };
          if (prefix) addTo(this.#prefixes, term.charAt(0), wanted);
          else addTo(this.#exact, term, wanted);
        }
  }

  of(term: string): readonly Wanted[] {
    const exact = this.#exact.get(term) ?? [];
    const prefixes = this.#prefixes.get(term.charAt(0));
    if (!prefixes) return exact;
    return [...exact, ...prefixes.filter((wanted) => term.startsWith(wanted.term))];
  }
}

function addTo(map: Map<string, Wanted[]>, key: string, wanted: Wanted): void {
  const list = map.get(key);
  if (list) list.push(wanted);
  else map.set(key, [wanted]);
}
