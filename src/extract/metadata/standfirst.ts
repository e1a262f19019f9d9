/**
 * The standfirst: the sentence or two that editors set between headline and body. It is named by its class, set as
 * a lower heading right below the headline, or the preview's description shown outside the body. The first
 * paragraph of the body is none, though many pages repeat it as their description.
 */
import type { Declared } from './fields.js';
import { findExcerpt } from './fields.js';
import { CAP, comparable, plainLine } from './page-text.js';
import type { Line, Page } from './sources/page.js';
import type { Region } from './sources/region.js';
import { FOREIGN, ZONE } from './sources/zones.js';
import type { Sourced } from './types.js';

/** Lines between the headline and its standfirst: a kicker, the byline, the date, share buttons, a caption. */
const REACH = 12;
/** Characters: below it is a label, above it a paragraph. Scripts without spaces need a third. */
const SHORTEST = 40;
const LONGEST = 400;
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff]{6}/;
/** Levels up from the text where a class may name it. */
const LEVELS = 3;

/** Finds the standfirst of a page whose headline stands on the region's first line. */
export function findStandfirst(page: Page, region: Region, declared: Declared): Sourced<string> | undefined {
  const description = comparable(findExcerpt(declared)?.value ?? '').slice(0, CAP.excerpt);
  const last = Math.min(region.headline + REACH, region.bodyStart, page.lines.length - 1);
  for (let index = region.headline + 1; index <= last; index++) {
    const line = page.lines[index];
    if (!line || !isSentence(line, region)) continue;
    if (isNamed(line, declared) || isLowerHeading(line, index, region)) return shown(line);
    if (isDescription(line.text, description) && isApart(line, page.lines, index)) return shown(line);
  }
  return undefined;
}

function shown({ text }: Line): Sourced<string> {
  return { value: plainLine(text, CAP.excerpt), source: 'visible' };
}

function isSentence({ text, zones }: Line, { pardoned }: Region): boolean {
  const shortest = UNSPACED.test(text) ? SHORTEST / 3 : SHORTEST;
  if (text.length < shortest || text.length > LONGEST) return false;
  return !(zones & (FOREIGN | ZONE.byline | ZONE.biography) & ~pardoned);
}

function isNamed({ element }: Line, { words }: Declared): boolean {
  let outer: Element | null = element;
  for (let level = 0; outer && level < LEVELS; level++, outer = outer.parentElement) {
    const name = `${outer.getAttribute('class') ?? ''} ${outer.getAttribute('itemprop') ?? ''}`;
    if (words.standfirstName.test(name)) return (outer.textContent ?? '').length <= LONGEST * 2;
  }
  return false;
}

function isLowerHeading({ element }: Line, index: number, { headline }: Region): boolean {
  return index - headline <= 3 && /^h[2-4]$/.test(element.localName);
}

function isDescription(text: string, description: string): boolean {
  const key = comparable(text);
  // Descriptions are cut, at a number of characters or a word.
  return (
    description.length >= SHORTEST / 3 &&
    (key === description || (description.length > 60 && key.startsWith(description)))
  );
}

/** A paragraph among its like is the first of the body. */
function isApart({ element }: Line, lines: readonly Line[], index: number): boolean {
  const next = lines.slice(index + 1, index + 1 + REACH).filter(({ text }) => text.length >= SHORTEST);
  return !next.some((line) => line.element.parentElement === element.parentElement);
}
