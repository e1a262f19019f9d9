/** Counts over the page once what all features ask for: sums over the tree, the main container, repeats. */
import { LETTERS_AND_DIGITS } from '../../../text/letters.js';
import type { Words } from '../../words.js';
import type { Branch, FieldWords, Group, Measured, MeasuredPage, PageFacts, Twins } from './measures.js';
import type { HeadlinePlace, PageTable, Part } from './page-table.js';
import { placesOf } from './places.js';
import { surroundingsOf } from './surroundings.js';

/** Characters of a block that are looked at for labels and pleas: they stand in its first words. */
const START = 240;
/** Steps that are many, and what stands for no way at all. */
const FAR = 15;
const NOT_MET = 16;
const CJK = /[\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/g;

/** Words of a folded text, roughly: two Chinese or Japanese characters count for one. */
export function roughWords(text: string): number {
  let spaces = 1;
  for (let i = text.indexOf(' '); i >= 0; i = text.indexOf(' ', i + 1)) spaces++;
  const first = text.charCodeAt(0);
  const isDense = first > 0x2e7f || text.charCodeAt(text.length >> 1) > 0x2e7f;
  return isDense ? spaces + Math.round((text.match(CJK)?.length ?? 0) / 2) : spaces;
}

const NO_LETTERS = new RegExp(`[^${LETTERS_AND_DIGITS}]+`, 'g');

/** Letters and digits of a text, lower case, a space between words. */
export function plainText(text: string): string {
  return text.toLowerCase().replace(NO_LETTERS, ' ').trim();
}

function endingOf(text: string): number {
  if (/[:：]$/.test(text)) return 2;
  return /[.!?…"”'’)»。！？]$/.test(text) ? 1 : 0;
}

/**
 * Measures a page.
 * @param kept for each block the share of its text that Readability kept, 0 to 1
 */
export function measurePage(table: PageTable, kept: ArrayLike<number>, facts: PageFacts): MeasuredPage {
  const branches = branchesOf(table.parts, facts.words);
  const groups = new Map<string, Group>();
  const twins = new Map<string, Twins>();
  const blocks = table.blocks.map((block, index): Measured => {
    const branch = branches.get(block.part) as Branch;
    const words = roughWords(block.text);
    const linkDensity = Math.min(1, block.linked / block.text.length);
    const share = kept[index] ?? 0;
    const plain = plainText(block.text);
    const start = block.text.slice(0, START);
    const groupOf = (b: Branch | null, step: string) =>
      entry(groups, b ? `${step} ${b.part.tag} ${b.part.names}` : '', () => ({
        blocks: 0,
        words: 0,
        kept: 0,
        linked: 0,
      }));
    const group = groupOf(branch, '');
    const parentGroup = groupOf(branch.parent, '1');
    const grandGroup = groupOf(branch.parent?.parent ?? null, '2');
    const same = entry(twins, plain, () => ({ blocks: 0, kept: 0 }));
    const measured = {
      block,
      branch,
      words,
      linkDensity,
      kept: share,
      isKept: share >= 0.5,
      level: /^h[1-6]$/.test(block.part.tag) ? Number(block.part.tag[1]) : 0,
      plain,
      tokens: plain.split(' '),
      ending: endingOf(block.text),
      isGood: words >= 15 && linkDensity < 0.35,
      start,
      startWords: start.split(' '),
      group,
      parentGroup,
      grandGroup,
      twins: same,
      twinsBefore: same.blocks,
      index,
    } as unknown as Measured;
    same.blocks++;
    if (measured.isKept) same.kept++;
    for (const g of [group, parentGroup, grandGroup]) addTo(g, measured);
    return measured;
  });
  const around = surroundingsOf(blocks);
  for (const [i, place] of placesOf(blocks, facts).entries())
    Object.assign(blocks[i] as Measured, { place, around: around[i] });
  return surveyed([...branches.values()], blocks, facts, table.headline);
}

function fieldWords({ title, excerpt }: PageFacts): FieldWords {
  return {
    title: new Set(plainText(title).split(' ')),
    excerpt: new Set(plainText(excerpt).split(' ')),
  };
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

function addTo(sums: Group, { words, isKept, linkDensity }: Measured): void {
  sums.blocks++;
  sums.words += words;
  if (isKept) sums.kept += words;
  sums.linked += words * linkDensity;
}

function branchesOf(parts: readonly Part[], words: Words): Map<Part, Branch> {
  const branches = new Map<Part, Branch>();
  const signs = new Map<string, number>();
  for (const part of parts) {
    const parent = part.parent ? (branches.get(part.parent) ?? null) : null;
    branches.set(
      part,
      newBranch(
        part,
        parent,
        entry(signs, part.names, () => signsOf(part.names, words)),
      ),
    );
  }
  return branches;
}

function newBranch(part: Part, parent: Branch | null, signs: number): Branch {
  const branch = {
    part,
    parent,
    depth: parent ? parent.depth + 1 : 0,
    signs: parent ? signs : 0,
    words: 0,
    kept: 0,
    linked: 0,
    blocks: 0,
    good: 0,
    isOnMain: false,
    fromHeadline: NOT_MET,
    near: null,
  } as unknown as Branch;
  branch.top = branch;
  branch.meeting = branch;
  return branch;
}

function signsOf(names: string, { blockNames }: Words): number {
  let signs = 0;
  if (names) for (const name of names.split(' ')) signs |= blockNames.get(name) ?? 0;
  return signs;
}

function surveyed(
  branches: readonly Branch[],
  blocks: readonly Measured[],
  facts: PageFacts,
  headline: HeadlinePlace | null,
): MeasuredPage {
  sumUp(branches, blocks);
  const root = branches[0] as Branch;
  const main = deepest(branches, (b) => b.good > 0 && b.good >= 0.7 * root.good) ?? root;
  const keptRoot = deepest(branches, (b) => b.kept > 0 && b.kept >= 0.95 * root.kept) ?? root;
  for (let b: Branch | null = main; b; b = b.parent) b.isOnMain = true;
  let steps = 0;
  const titled = branches.find(({ part }) => part === headline?.part) ?? null;
  for (let b = titled; b; b = b.parent) b.fromHeadline = Math.min(FAR, steps++);
  for (const b of branches) {
    const { parent } = b;
    if (!parent) continue;
    if (titled && b.fromHeadline === NOT_MET) b.fromHeadline = parent.fromHeadline;
    if (b.isOnMain) continue;
    b.meeting = parent.meeting;
    b.top = parent.isOnMain ? b : parent.top;
  }
  const kept = blocks.filter((b) => b.isKept);
  return {
    facts,
    fields: fieldWords(facts),
    blocks,
    keptBlocks: kept.length,
    lastKept: kept.at(-1)?.index ?? -1,
    headline: headline?.blocksBefore ?? -1,
    root,
    main,
    keptRoot,
  };
}

/** Children stand after their parents, so that one pass from the end sums the tree. */
function sumUp(branches: readonly Branch[], blocks: readonly Measured[]): void {
  const anyKept = blocks.some((b) => b.isKept);
  for (const b of blocks) {
    addTo(b.branch, b);
    if ((b.isKept || !anyKept) && b.words >= 12 && b.linkDensity < 0.4) b.branch.good += b.words;
  }
  for (let i = branches.length - 1; i > 0; i--) {
    const branch = branches[i] as Branch;
    const { parent } = branch;
    if (!parent) continue;
    parent.words += branch.words;
    parent.kept += branch.kept;
    parent.linked += branch.linked;
    parent.blocks += branch.blocks;
    parent.good += branch.good;
  }
}

function deepest(branches: readonly Branch[], holds: (branch: Branch) => boolean): Branch | null {
  let found: Branch | null = null;
  for (const branch of branches)
    if ((found === null || branch.depth > found.depth) && holds(branch)) found = branch;
  return found;
}
