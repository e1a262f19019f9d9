/** The time of day that stands beside a date: `17:46`, `5.46 pm`, `17h46`, `下午5:46`, `午後5時46分`, with its offset. */
import type { Pattern } from '../../pattern.js';
import type { Words } from '../../words.js';

export interface TimeOfDay {
  /** `HH:MM` or `HH:MM:SS` */
  readonly time: string;
  readonly offset: string | null;
  /** Characters from the beginning of the text to the end of the time. */
  readonly length: number;
}

/** Reads the time at the beginning of what follows a date; null when none stands there. */
export function timeAfter(text: string, words: Words): TimeOfDay | null {
  const gap = words.beforeTime.exec(text)?.[0].length ?? 0;
  if (gap > 30) return null;
  return readTime(text.slice(gap), gap, words);
}

/** Reads a time that ends right where a date begins: `10:23 AM EST, Thu 28 January`. */
export function timeBefore(text: string, words: Words): TimeOfDay | null {
  const tail = text.slice(-40);
  const start = words.lastClock.exec(tail)?.index;
  if (start === undefined) return null;
  const found = readTime(tail.slice(start), 0, words);
  if (!found) return null;
  const rest = tail.slice(start + found.length);
  return rest.length < 22 && words.afterTime.test(rest) ? found : null;
}

function readTime(text: string, gap: number, words: Words): TimeOfDay | null {
  let at = 0;
  let half: 'am' | 'pm' | null = null;
  const skip = (pattern: Pick<Pattern, 'exec'>): boolean => {
    const length = pattern.exec(text.slice(at))?.[0].length ?? 0;
    at += length;
    return length > 0;
  };
  if (skip(words.beforeNoon)) half = 'am';
  else if (skip(words.afterNoon)) half = 'pm';
  skip(/^\s/);
  const clock = words.clock.exec(text.slice(at));
  if (!clock) return null;
  at += clock[0].length;
  skip(words.clockWord);
  skip(/^\s/);
  if (skip(words.beforeNoon)) half ??= 'am';
  else if (skip(words.afterNoon)) half ??= 'pm';
  const time = clockTime(clock[1] ?? '', clock[2] ?? clock[3] ?? '00', clock[4], half);
  if (!time) return null;
  const zone = offsetAt(text.slice(at), words);
  return { time, offset: zone?.offset ?? null, length: gap + at + (zone?.length ?? 0) };
}

/** `HH:MM[:SS]`, or null when there is no such time. */
function clockTime(
  hours: string,
  minutes: string,
  seconds: string | undefined,
  half: 'am' | 'pm' | null,
): string | null {
  let hour = Number(hours);
  if (half === 'pm' && hour < 12) hour += 12;
  if (half === 'am' && hour === 12) hour = 0;
  if (hour > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return null;
  const clock = `${String(hour).padStart(2, '0')}:${minutes.padStart(2, '0')}`;
  return seconds ? `${clock}:${seconds}` : clock;
}

/**
 * The offset at the beginning of a text (`GMT+08:00`, `+0800`, `Z`, `CEST`), `Z` or `±HH:MM`, with the number of
 * characters it took; else null.
 */
export function offsetAt(
  text: string,
  { offsets, writtenOffset }: Words,
): { offset: string; length: number } | null {
  const [whole = '', universal, sign, hours = '', minutes] = writtenOffset.exec(text) ?? [];
  if (whole) {
    // "17:46 -12 comments": a bare number after a dash is an offset only as ±HH:MM or ±HHMM, or after UTC/GMT.
    if ((!minutes && !universal) || Number(hours) > 14 || Number(minutes ?? 0) > 59) return null;
    const offset = `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes ?? '00'}`;
    return { offset, length: whole.length };
  }
  const [named = '', name = ''] = /^[\s(]*([a-z]{1,4})\b/i.exec(text) ?? [];
  const offset = offsets[name.toLowerCase()];
  return offset ? { offset, length: named.length } : null;
}
