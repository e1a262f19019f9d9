/** What stands around each block in the reading order: the next blocks on both sides, and its section. */
import type { Group, Measured, Surroundings } from './measures.js';

/** Blocks on either side that count as near. */
const REACH = 5;

export function surroundingsOf(blocks: readonly Measured[]): Surroundings[] {
  const sections = sectionsOf(blocks);
  const used = wordsInProse(blocks);
  return blocks.map((m, i) => {
    const near = nothing();
    for (let j = Math.max(0, i - REACH); j <= Math.min(blocks.length - 1, i + REACH); j++) {
      const other = blocks[j];
      if (other) add(near, other);
    }
    return {
      near,
      section: sections[i] ?? nothing(),
      familiar: familiarity(m, used),
      shortWords: m.tokens.filter((w) => w.length <= 3).length / m.tokens.length,
    };
  });
}

function nothing(): Group {
  return { blocks: 0, words: 0, kept: 0, linked: 0 };
}

function add(group: Group, { words, isKept, linkDensity }: Measured): void {
  group.blocks++;
  group.words += words;
  if (isKept) group.kept += words;
  group.linked += words * linkDensity;
}

function sectionsOf(blocks: readonly Measured[]): Group[] {
  let section = nothing();
  let inHeading = false;
  return blocks.map((m) => {
    const isHeading = m.level > 0;
    if (isHeading && !inHeading) section = nothing();
    inHeading = isHeading;
    if (!isHeading) add(section, m);
    return section;
  });
}

const isTelling = (word: string) => word.length >= 5;

/** For each longer word of the kept prose the number of blocks that use it. */
function wordsInProse(blocks: readonly Measured[]): Map<string, number> {
  const used = new Map<string, number>();
  for (const m of blocks) {
    if (!m.isKept || !m.isGood) continue;
    for (const word of new Set(m.tokens.filter(isTelling))) used.set(word, (used.get(word) ?? 0) + 1);
  }
  return used;
}

function familiarity(m: Measured, used: ReadonlyMap<string, number>): number {
  const own = m.isKept && m.isGood ? 1 : 0;
  let known = 0;
  let all = 0;
  for (const word of m.tokens) {
    if (!isTelling(word)) continue;
    all++;
    if ((used.get(word) ?? 0) > own) known++;
  }
  return all ? known / all : 0.5;
}
