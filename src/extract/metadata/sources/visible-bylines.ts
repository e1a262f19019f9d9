/** Bylines that the page shows: marked elements and "By …" lines near the headline and below the body. */
import type { Words } from '../../words.js';
import { afterLabel, looksCapital, namesIn, properNames } from '../names/clean.js';
import type { Line, Page, Segment } from './page.js';
import type { Region } from './region.js';
import { FOREIGN, ZONE } from './zones.js';

export interface VisibleByline {
  readonly names: readonly string[];
  readonly element: Element;
  /** How surely it names the author: 4 right below the headline with mark and label, 0 far from it. */
  readonly weight: number;
}

/** A byline is a line, not a paragraph. */
const MAX_LINE = 220;
/** Lists of other things than the article, each with an author of its own. */
const LISTS = ZONE.navigation | ZONE.comments | ZONE.related;
/** The least weight of a full name behind a label that begins no sentence. */
const STRONG = 1.3;
/** A line this short is a statement of its own. */
const SHORT_LINE = 60;
/** A label on the line above its name. */
const MAX_LABEL = 25;

/** All bylines of the article, the surest first. */
export function visibleBylines(page: Page, region: Region, words: Words): VisibleByline[] {
  const found: VisibleByline[] = [];
  for (const [index, line] of page.lines.entries()) {
    if (index === region.headline || line.text.length > MAX_LINE) continue;
    const isNear = index >= region.start && index < region.end;
    const inBody = index > region.bodyStart && index < region.bodyEnd;
    // Far from the headline only a line that can be nothing else.
    if (
      (inBody || !isNear) &&
      !words.strongLabel.test(`${labelAbove(page.lines, index)} ${line.text}`.trim())
    )
      continue;
    const byline = bylineOf(page.lines, index, region, words);
    if (byline) found.push(byline);
  }
  return found.sort((a, b) => b.weight - a.weight);
}

function labelAbove(lines: readonly Line[], index: number): string {
  const above = lines[index - 1]?.text ?? '';
  return above.length <= MAX_LABEL ? above : '';
}

function bylineOf(lines: readonly Line[], index: number, region: Region, words: Words): VisibleByline | null {
  const line = lines[index] as Line;
  const above = labelAbove(lines, index);
  if (words.otherCredit.test(line.text.slice(0, 40)) && afterLabel(line.text, words) === null) return null;
  if (words.otherCredit.test(above)) return null;
  const own = line.segments.filter(({ zones }) => !(zones & FOREIGN & ~region.pardoned));
  const core = index >= region.headline && index <= region.bodyStart;
  const announced = afterLabel(above, words) === '';
  const isFar = index < region.start || index >= region.end;
  // A side column may tell whose page it is; lists of other articles tell whose they are.
  const isForeign = own.length === 0 && !(announced && !(line.zones & LISTS));
  if (isFar && isForeign) return null;
  const segments = core && own.length === 0 ? line.segments : isForeign ? own : line.segments;
  const isMarked = segments.some(({ zones }) => zones & ZONE.byline);
  const labelled = announced || segments.some(({ text }) => afterLabel(text, words) !== null);
  if (!labelled && !isMarked) return null;
  const marked = isMarked ? properNames(namesOfMarked(segments, words), words) : [];
  const names = marked.length
    ? marked
    : labelled
      ? properNames(namesOfLabelled(segments, announced, words), words)
      : [];
  // A caption names who is in the picture.
  if (line.element.closest('figcaption')) return null;
  if (names.length === 0 || (marked.length === 0 && !isLine(line, names, words))) return null;
  const strong =
    words.strongLabel.test(`${above} ${line.text}`.trim()) && names.every((name) => name.includes(' '));
  const place = core ? 2 - (index - region.headline) / 40 : index < region.headline ? 0.75 : 0.25;
  const label = labelled ? (announced && !isMarked && !strong ? 0.5 : 1) : 0;
  const biography = line.zones & ZONE.biography && !labelled ? 0.5 : 0;
  const mark = marked.length ? (core ? 1 : 0.75) : 0;
  const weight = place + label + mark - (isForeign ? 1 : 0) - biography;
  return { names, element: line.element, weight: strong ? Math.max(weight, STRONG) : weight };
}

/** "By following these steps you can save." is a sentence: a byline is little beside its names, or a part of its own. */
function isLine({ text, segments }: Line, names: readonly string[], words: Words): boolean {
  const length = names.reduce((sum, name) => sum + name.length, 0);
  const isPart = segments.some(
    (segment) => segment.text.length < SHORT_LINE && afterLabel(segment.text, words),
  );
  return names.every(looksCapital) && (text.length < SHORT_LINE || length * 4 > text.length || isPart);
}

/** Names in elements that are marked as author; a credit for something else ends with the next label. */
function namesOfMarked(segments: readonly Segment[], words: Words): string[] {
  const names = new Set<string>();
  let other = false;
  for (const { text, zones } of segments) {
    if (words.otherCredit.test(text)) other = true;
    else if (afterLabel(text, words) !== null) other = false;
    if (other || !(zones & ZONE.byline)) continue;
    for (const name of namesIn(text, words))
      if (looksCapital(name) || (names.size === 0 && !name.includes(' '))) names.add(name);
  }
  return [...names];
}

/** A segment that ends with a separator is followed by something else than names. */
const CLOSED = /[|•·●∙⋅]\s*$/u;

/** Names after a label: segment by segment until one is neither a name nor a joint. */
function namesOfLabelled(segments: readonly Segment[], announced: boolean, words: Words): string[] {
  const names = new Set<string>();
  let label = announced;
  for (const { text } of segments) {
    const after = afterLabel(text, words);
    if (after !== null) label = true;
    if (!label) continue;
    const rest = (after ?? text).trim();
    if (words.joint.test(rest)) continue;
    const found = words.otherCredit.test(text) ? [] : namesIn(rest, words);
    if (found.length === 0 && (names.size || after === null)) break;
    for (const name of found) names.add(name);
    if (CLOSED.test(text)) break;
  }
  return [...names];
}
