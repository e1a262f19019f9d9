/** Two kept texts of one article beside each other. */
import type { Work } from './alignment.js';
import { fold } from './fold.js';
import { type Fated, interleave } from './interleave.js';
import { type Fate, fatesOf } from './paragraphs.js';
import { type ComparedText, proseOf, type ReadParagraph, readProse } from './prose.js';
import type { Change, ChangeCounts, ChangeSummary, Changes, FieldChange } from './types.js';
import { diffWords } from './word-diff.js';

/** Steps of comparing in all; README says how long the worst take. */
const MOST_WORK = 20_000_000;

const FIELDS = ['title', 'standfirst', 'byline'] as const;
type Field = (typeof FIELDS)[number];

const REJOINED: Fate = { kind: 'rejoined' };

/**
 * Whether `after` says what `before` says: headline, standfirst, byline and prose are the same but for white space,
 * the division into paragraphs, typography and lines that only tell the time. Linear in the length of the texts.
 */
export function isSameText(before: ComparedText, after: ComparedText): boolean {
  if (FIELDS.some((field) => isOther(before[field], after[field]))) return false;
  return before.text === after.text || proseOf(readProse(before)) === proseOf(readProse(after));
}

/** What changed from `before` to `after`, in the reading order of both. Bounded in work: see `Changes.isCoarse`. */
export function compareArticles(before: ComparedText, after: ComparedText): Changes {
  const work: Work = { left: MOST_WORK };
  const changeOf = (field: Field) => fieldChange(before[field], after[field], work);
  const [headline, standfirst, byline] = [changeOf('title'), changeOf('standfirst'), changeOf('byline')];
  const [left, right] = [readProse(before), readProse(after)];
  const isSameProse = proseOf(left) === proseOf(right);
  const fated = isSameProse ? { ...unchanged(left, right), isExact: true } : withFates(left, right, work);
  const { paragraphs, isExact } = interleave(fated.before, fated.after, work);
  return {
    isSame: isSameProse && !headline && !standfirst && !byline,
    isCoarse: !(fated.isExact && isExact),
    headline,
    standfirst,
    byline,
    paragraphs,
    counts: countsOf(paragraphs),
  };
}

/** What a sentence about the changes needs to know. */
export function describeChanges({ headline, standfirst, byline, counts }: Changes): ChangeSummary {
  return {
    headline: headline !== null,
    standfirst: standfirst !== null,
    byline: byline !== null,
    ...counts,
    paragraphs: counts.added + counts.removed + counts.edited + counts.moved,
  };
}

/** What is unknown on one side did not change: null says that nothing was found, not that there was nothing. */
function isOther(before: string | null, after: string | null): boolean {
  return before !== null && after !== null && fold(before) !== fold(after);
}

function fieldChange(before: string | null, after: string | null, work: Work): FieldChange | null {
  if (before === null || after === null || !isOther(before, after)) return null;
  return { before, after, words: diffWords(before, after, work).words };
}

interface FatedTexts {
  readonly before: readonly Fated[];
  readonly after: readonly Fated[];
}

function unchanged(left: readonly ReadParagraph[], right: readonly ReadParagraph[]): FatedTexts {
  const pass = (paragraph: ReadParagraph) => ({ ...paragraph, fate: REJOINED });
  return { before: left.map(pass), after: right.map(pass) };
}

function withFates(
  left: readonly ReadParagraph[],
  right: readonly ReadParagraph[],
  work: Work,
): FatedTexts & { readonly isExact: boolean } {
  const fates = fatesOf(left.filter(isWritten), right.filter(isWritten), work);
  return { before: dealt(left, fates.before), after: dealt(right, fates.after), isExact: fates.isExact };
}

function isWritten({ isStamp }: ReadParagraph): boolean {
  return !isStamp;
}

/** Gives every written paragraph its fate; stamps pass as the newer text has them. */
function dealt(paragraphs: readonly ReadParagraph[], fates: readonly Fate[]): readonly Fated[] {
  const waiting = fates.values();
  return paragraphs.map((paragraph) => ({
    ...paragraph,
    fate: paragraph.isStamp ? REJOINED : (waiting.next().value ?? REJOINED),
  }));
}

function countsOf(paragraphs: readonly Change[]): ChangeCounts {
  const count = (kind: Change['kind']) =>
    paragraphs.filter((change) => change.kind === kind && !change.isMoved).length;
  return {
    added: count('added'),
    removed: count('removed'),
    edited: count('edited'),
    moved: paragraphs.filter((change) => change.isMoved && change.kind === 'added').length,
  };
}
