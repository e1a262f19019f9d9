/** What is shown of a hit: the words that were asked for, marked where they stand. */
import { planOf, type Unit } from './plan.js';
import type { Query } from './query.js';
import { type Found, findInText } from './text-match.js';

/** A range of UTF-16 offsets, the end excluded. */
export type Mark = readonly [start: number, end: number];

export interface Snippet {
  /** Part of the text on one line, with an ellipsis at each end that is cut. */
  readonly text: string;
  /** Ranges of `text`, ascending and apart. Empty if nothing of the query stands in it: then it is the beginning. */
  readonly marks: readonly Mark[];
}

/** Characters of a snippet without its ellipses: two lines of a list. */
const LENGTH = 200;
/** Of these, how many stand before the first mark. */
const LEAD = 50;
/** How far a cut is moved to spare a word. */
const LONGEST_CUT = 24;
/** Characters that are looked at for hits; the best part of a longer text is most often near its beginning, too. */
const MOST_CHARACTERS = 200_000;

/** Where words of `query` stand in `text`, ascending and apart: for headlines and other short texts shown whole. */
export function marks(text: string, query: Query): Mark[] {
  return merged(findInText(sequencesOf(wordUnits(query)), text));
}

/** The part of `text` with the most words of `query`, the rare ones of the text counting for more. */
export function snippet(text: string, query: Query): Snippet {
  const source = text.slice(0, MOST_CHARACTERS);
  const units = wordUnits(query);
  const found = findInText(sequencesOf(units), source).sort((a, b) => a.start - b.start || a.end - b.end);
  const best = bestWindow(found, units);
  const start = cutBefore(source, best ? Math.max(0, best.start - LEAD) : 0, best?.start ?? 0);
  const end = cutAfter(source, start + LENGTH, best?.end ?? 0);
  const inside = merged(found).flatMap(([from, to]): Mark[] =>
    from >= start && to <= end ? [[from - start, to - start]] : [],
  );
  return onOneLine(source.slice(start, end), inside, start > 0, end < text.trimEnd().length);
}

function wordUnits(query: Query): Unit[] {
  return planOf(query).filter(({ kind, excluded }) => kind === 'words' && !excluded);
}

const sequencesOf = (units: readonly Unit[]) => units.flatMap(({ sequences }) => sequences);

/** The stretch of up to `LENGTH - LEAD` characters whose hits are worth most; null without hits. */
function bestWindow(found: readonly Found[], units: readonly Unit[]): { start: number; end: number } | null {
  const unitOf = units.flatMap(({ sequences }, unit) => sequences.map(() => unit));
  const totals = new Map<number, number>();
  for (const { sequence } of found) {
    const unit = unitOf[sequence] ?? 0;
    totals.set(unit, (totals.get(unit) ?? 0) + 1);
  }
  // A word more is worth more than any rarity; of as many words the rarer ones win.
  const worth = (unit: number) => 1 + 1 / (units.length * (totals.get(unit) ?? 1) + 1);
  const inside = new Map<number, number>();
  let [value, from] = [0, 0];
  let best: { value: number; start: number; end: number } | null = null;
  for (const hit of found) {
    const unit = unitOf[hit.sequence] ?? 0;
    const count = inside.get(unit) ?? 0;
    inside.set(unit, count + 1);
    if (count === 0) value += worth(unit);
    for (
      let first = found[from];
      first && hit.end - first.start > LENGTH - LEAD && first !== hit;
      first = found[++from]
    ) {
      const left = unitOf[first.sequence] ?? 0;
      const rest = (inside.get(left) ?? 1) - 1;
      inside.set(left, rest);
      if (rest === 0) value -= worth(left);
    }
    if (!best || value > best.value + 1e-9)
      best = { value, start: found[from]?.start ?? hit.start, end: hit.end };
  }
  return best;
}

const SPACE = /\s/;

/** The beginning of a word at or shortly after `at`, but not after `latest`. */
function cutBefore(text: string, at: number, latest: number): number {
  if (at === 0) return 0;
  for (let i = at; i <= Math.min(latest, at + LONGEST_CUT); i++) if (SPACE.test(text.charAt(i - 1))) return i;
  return isLowSurrogate(text, at) ? at - 1 : at;
}

/** The end of a word at or shortly before `at`, but not before `earliest`. */
function cutAfter(text: string, at: number, earliest: number): number {
  const wanted = Math.max(at, earliest);
  if (wanted >= text.length) return text.length;
  for (let i = wanted; i >= Math.max(earliest, wanted - LONGEST_CUT); i--)
    if (SPACE.test(text.charAt(i))) return i;
  return isLowSurrogate(text, wanted) ? wanted + 1 : wanted;
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}

/** White space folded to single spaces, ellipses added, and the marks moved along. */
function onOneLine(text: string, inside: readonly Mark[], cutStart: boolean, cutEnd: boolean): Snippet {
  let line = cutStart ? '…' : '';
  const moved = new Map<number, number>();
  const borders = new Set(inside.flat());
  for (let i = 0; i <= text.length; i++) {
    const isSpace = SPACE.test(text.charAt(i));
    if (borders.has(i)) moved.set(i, line.length);
    if (isSpace && (line === '' || line.endsWith(' '))) continue;
    line += isSpace ? ' ' : text.charAt(i);
  }
  line = line.trimEnd();
  const lineMarks = inside.map(([from, to]): Mark => [moved.get(from) ?? 0, moved.get(to) ?? 0]);
  return { text: cutEnd ? `${line}…` : line, marks: lineMarks };
}

/** Ranges that touch or overlap as one, in order. */
function merged(found: readonly Found[]): Mark[] {
  const ranges: [number, number][] = [];
  for (const { start, end } of [...found].sort((a, b) => a.start - b.start)) {
    const last = ranges.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else ranges.push([start, end]);
  }
  return ranges;
}
