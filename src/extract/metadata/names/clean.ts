/** A byline as pages write it → the names in it. */
import type { Words } from '../../words.js';
import { CAP, comparable, plainLine } from '../page-text.js';

/** More names than this are a list of the staff, not a byline. */
const MAX_NAMES = 20;
/** Words of a name, particles and middle names included ("Abdullah bin Abdulaziz Al Saud"). */
const MAX_WORDS = 6;

/** No name is this: a role said that no further name follows. */
const END_OF_NAMES = '';
/**
 * The names in a byline, roles, labels and what is not a name left out; empty when none is left.
 * @param text one line: "By Ann Lee and Bo Chen, Staff Writers | 3 May"
 */
export function namesIn(text: string, words: Words): string[] {
  let rest = plainLine(text, CAP.byline * 2);
  for (let i = 0; i < 3; i++) {
    const after = afterLabel(rest, words);
    if (after === null) break;
    rest = after;
  }
  rest = words.endOfNames.cutFrom(rest.replace(/^[\s|•·●∙⋅:–—-]+/, ''));
  const names: string[] = [];
  for (const piece of words.betweenNames.split(rest)) {
    if (words.degree.test(piece.trim()) && names.length) {
      // A degree belongs to the name before it.
      names.push(`${names.pop()}, ${piece.trim().replace(/[\s.,:]+$/, '')}`);
      continue;
    }
    const name = oneName(piece, names.length === 0, words);
    if (name === END_OF_NAMES) break;
    // Behind a full name a single word is a field or a department: "Ann Lee, Hardware".
    const lesser = name && !name.includes(' ') && names[0]?.includes(' ') && !/[\p{Lo}]/u.test(name);
    if (name && !lesser && !names.some((other) => comparable(other) === comparable(name))) names.push(name);
  }
  return names.length > MAX_NAMES ? [] : names;
}

/** One name; null for no name; empty when a role says that no further name follows. */
function oneName(piece: string, first: boolean, words: Words): string | null {
  // "Ann (Lee) Park" is one name; what a bracket at the end holds is none.
  let name = piece
    .replace(/\s*\([^)]*\)(?=\s\p{Lu})|\s*\(.*$/gu, '')
    .replace(/^["'“”„«»‘’\s.*-]+|["'“”«»’\s:,®™*-]+$/gu, '');
  name = afterLabel(name, words) ?? name;
  const role = words.role.exec(name);
  // Behind a name everything with a role in it is the role; "Jane Doe Staff Writer" keeps what stands before.
  if (role && !first) return END_OF_NAMES;
  if (role) {
    name = name.slice(0, role.index).trim();
    if (!name.includes(' ')) return null;
  }
  if (name.includes(' ')) name = words.belonging.cutFrom(name);
  if (words.notName.test(name) || words.cutOff.test(name) || words.stopWord.test(name)) return null;
  if (!/[\p{L}](?:[\p{L}]|\.)/u.test(name) || name.split(' ').length > MAX_WORDS) return null;
  return name;
}

/** A name without the degrees behind it: what two writings of it have in common. */
export function nameKey(name: string): string {
  return comparable(name.replace(/,.*$/, ''));
}

/** Cuts "By", "von", "Autor:", "记者" off the beginning; null when there is none. */
export function afterLabel(text: string, { nameLabel }: Words): string | null {
  const label = nameLabel.exec(text)?.[0];
  return label?.trim() ? text.slice(label.length).trim() : null;
}

/**
 * The names of a line that a reader sees, where any words may stand: without the small words that only sentences
 * have, and without single words behind a full name, which are a field or a section ("Ann Lee · Hardware").
 */
export function properNames(names: Iterable<string>, words: Words): string[] {
  const proper = [...names].filter((name) => isProper(name, words));
  const isFull = proper.some((name) => name.includes(' '));
  const isWhole = (name: string) => name.includes(' ') || /\p{Lo}/u.test(name);
  return proper.filter((name, i) => isWhole(name) || (i === 0 && !isFull));
}

function isProper(name: string, { particle }: Words): boolean {
  if (/\p{Ll}{2,}\. \p{Lu}/u.test(name)) return false;
  const small = name.split(' ').filter((word) => /^\p{Ll}/u.test(word) && !particle.test(word));
  return small.length === 0 || !name.includes(' ');
}

/** Does a word begin with a capital, or is the script one without capitals? Names do, sentences seldom. */
export function looksCapital(name: string): boolean {
  return /(?:^|[\s'’.-])[\p{Lu}]|[\p{Lo}]/u.test(name);
}
