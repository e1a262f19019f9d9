/** A byline as pages write it → the names in it. */
import type { Words } from '../../words.js';
import { CAP, comparable, plainLine } from '../page-text.js';

/** More names than this are a list of the staff, not a byline. */
const MAX_NAMES = 20;
/** Words of a name, particles and middle names included ("Abdullah bin Abdulaziz Al Saud"). */
const MAX_WORDS = 6;

/** What ends a byline: behind it stands a date, a role or a section. */
const END = /\s*(?:[|•·●∙⋅│丨]|\s[–—-]\s|\s\/\s|\t|:\s).*$/u;
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
  rest = rest.replace(/^[\s|•·●∙⋅:–—-]+/u, '').replace(END, '');
  const names: string[] = [];
  for (const piece of rest.split(words.betweenNames)) {
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
  let name = piece.replace(/\s*\(.*$/u, '').replace(/^["'“”„«»‘’\s.*-]+|["'“”«»’\s:,®™*-]+$/gu, '');
  name = afterLabel(name, words) ?? name;
  if (words.degree.test(name)) return null;
  const role = words.role.exec(name);
  // Behind a name everything with a role in it is the role; "Jane Doe Staff Writer" keeps what stands before.
  if (role && !first) return END_OF_NAMES;
  if (role) {
    name = name.slice(0, role.index).trim();
    if (!name.includes(' ')) return null;
  }
  if (name.includes(' ')) name = name.replace(words.belonging, '');
  if (words.notName.test(name) || words.cutOff.test(name) || words.stopWord.test(name)) return null;
  if (!/[\p{L}](?:[\p{L}]|\.)/u.test(name) || name.split(' ').length > MAX_WORDS) return null;
  return name;
}

/** Cuts "By", "von", "Autor:", "记者" off the beginning; null when there is none. */
export function afterLabel(text: string, { nameLabel }: Words): string | null {
  const label = nameLabel.exec(text)?.[0];
  return label?.trim() ? text.slice(label.length).trim() : null;
}

/** Does a word begin with a capital, or is the script one without capitals? Names do, sentences seldom. */
export function looksCapital(name: string): boolean {
  return /(?:^|[\s'’.-])[\p{Lu}]|[\p{Lo}]/u.test(name);
}
