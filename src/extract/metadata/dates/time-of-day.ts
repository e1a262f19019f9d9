/** The time of day that stands beside a date: `17:46`, `5.46 pm`, `17h46`, `下午5:46`, `午後5時46分`, with its offset. */
import { offsetAt } from './offsets.js';

export interface TimeOfDay {
  /** `HH:MM` or `HH:MM:SS` */
  readonly time: string;
  readonly offset: string | null;
  /** Characters from the beginning of the text to the end of the time. */
  readonly length: number;
}

/** What may stand between a date and its time: a weekday in brackets, a comma, "at", "um", "à", "kl." … */
const BETWEEN =
  /^(?:\s|[,;|·•@/–—-]|T|\((?:\p{L}|\.){1,9}\)|(?:at|um|à|a las?|às|as|alle|ore|om|kl|klo|o|godz|в|ob|saat|الساعة|-)\.?(?!\p{L})|(?:\p{L}{3,9}曜日?|星期.|周.|\p{L}요일))*/iu;

const BEFORE_NOON = /^(?:a\.?m\.?(?![a-z])|上午|午前|오전|凌晨|早上|ص)/i;
const AFTER_NOON = /^(?:p\.?m\.?(?![a-z])|下午|午後|오후|晚上|中午|م(?!\p{L}))/iu;

const CLOCK =
  /^(\d{1,2})(?:\s?[:：h時时点시]\s?|\.(?=\d{2}(?![.\d]))|(?=\s?[ap]\.?m))(?:(\d{2})(?!\d)|(\d{1,2})(?=\s?[分분])|(?=\s|$|uhr|\b))(?:\s?[分분])?(?:\s?[:.：]?(\d{2})(?:\.\d+)?(?:\s?[秒초]|(?!\d)))?/i;

/** Reads the time at the beginning of what follows a date; null when none stands there. */
export function timeAfter(text: string): TimeOfDay | null {
  const gap = BETWEEN.exec(text)?.[0].length ?? 0;
  if (gap > 30) return null;
  return readTime(text.slice(gap), gap);
}

/** Reads a time that ends right where a date begins: `10:23 AM EST, Thu 28 January`. */
export function timeBefore(text: string): TimeOfDay | null {
  const tail = text.slice(-40);
  const start = tail.search(/\d{1,2}\s?[:.h：]\s?\d{2}(?!.*\d[:.h：]\d{2})/);
  if (start < 0 || /\d$/.test(tail.slice(0, start))) return null;
  const found = readTime(tail.slice(start), 0);
  if (!found) return null;
  const rest = tail.slice(start + found.length);
  return /^(?:[\s,|·•@–—-]|on|uhr|le|du|el|del?|am|den|\p{L}{2,10}\.?)*$/iu.test(rest) && rest.length < 22
    ? found
    : null;
}

function readTime(text: string, gap: number): TimeOfDay | null {
  let at = 0;
  let half: 'am' | 'pm' | null = null;
  const skip = (pattern: RegExp): boolean => {
    const length = pattern.exec(text.slice(at))?.[0].length ?? 0;
    at += length;
    return length > 0;
  };
  if (skip(BEFORE_NOON)) half = 'am';
  else if (skip(AFTER_NOON)) half = 'pm';
  skip(/^\s/);
  const clock = CLOCK.exec(text.slice(at));
  if (!clock) return null;
  at += clock[0].length;
  skip(/^\s?(?:uhr|hrs?|h|น\.)(?![a-z])/i);
  skip(/^\s/);
  if (skip(BEFORE_NOON)) half ??= 'am';
  else if (skip(AFTER_NOON)) half ??= 'pm';
  const time = clockTime(clock[1] ?? '', clock[2] ?? clock[3] ?? '00', clock[4], half);
  if (!time) return null;
  const zone = offsetAt(text.slice(at));
  return { time, offset: zone?.offset ?? null, length: gap + at + (zone?.length ?? 0) };
}

/** `HH:MM[:SS]`, or null when there is no such time. */
export function clockTime(
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
