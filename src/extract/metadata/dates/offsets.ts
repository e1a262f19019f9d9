/** Offsets from UTC as pages write them: `GMT+08:00`, `+0800`, `Z`, `CEST`. */

/**
 * Zone names that mean one offset wherever news is written. Left out: those with several meanings (CST, IST,
 * BST outside Britain, AST) and those that do not say summer or winter (ET, PT).
 */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['z', 'Z'],
  ['utc', 'Z'],
  ['gmt', 'Z'],
  ['est', '-05:00'],
  ['edt', '-04:00'],
  ['cdt', '-05:00'],
  ['mst', '-07:00'],
  ['mdt', '-06:00'],
  ['pst', '-08:00'],
  ['pdt', '-07:00'],
  ['cet', '+01:00'],
  ['cest', '+02:00'],
  ['mez', '+01:00'],
  ['mesz', '+02:00'],
  ['eet', '+02:00'],
  ['eest', '+03:00'],
  ['msk', '+03:00'],
  ['jst', '+09:00'],
  ['kst', '+09:00'],
  ['hkt', '+08:00'],
  ['sgt', '+08:00'],
]);

const WRITTEN = /^[\s(]*(?:(?:utc|gmt)\s?)?([+\-−])(\d{1,2})(?::?(\d{2}))?(?!\d)/i;
const NAME = /^[\s(]*([a-z]{1,4})\b/i;

/** The offset at the beginning of a text, `Z` or `±HH:MM`, with the number of characters it took; else null. */
export function offsetAt(text: string): { offset: string; length: number } | null {
  const written = WRITTEN.exec(text);
  if (written) {
    const [whole, sign, hours = '', minutes = '00'] = written;
    // "17:46 -12 comments": a bare number after a dash is an offset only as ±HH:MM or ±HHMM, or after UTC/GMT.
    if (!written[3] && !/utc|gmt/i.test(whole)) return null;
    if (Number(hours) > 14 || Number(minutes) > 59) return null;
    return {
      offset: `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}`,
      length: whole.length,
    };
  }
  const named = NAME.exec(text);
  const offset = named && NAMED.get((named[1] ?? '').toLowerCase());
  return offset ? { offset, length: named[0].length } : null;
}
