/** A byline as pages write it → the names in it. */
import { CAP, comparable, plainLine } from '../page-text.js';
import { afterLabel } from './labels.js';
import { DEGREE, hasStopWord, isFiller, ROLE } from './not-names.js';

/** More names than this are a list of the staff, not a byline. */
const MAX_NAMES = 20;
/** Words of a name, particles and middle names included ("Abdullah bin Abdulaziz Al Saud"). */
const MAX_WORDS = 6;

/** What ends a byline: behind it stands a date, a role or a section. */
const END = /\s*(?:[|•·●∙⋅│丨]|\s[–—-]\s|\s\/\s|\t|:\s).*$/u;
/** Separators between names. */
const BETWEEN = /\s*(?:[;,&、，；]|\s(?:and|und|et|y|e|i|en|och|og|и|та|ve)\s|\s\+\s)\s*/iu;
/** No name is this: a role said that no further name follows. */
const END_OF_NAMES = '';
/** Behind a name, what it belongs to: "Ann Lee in Washington", "Ann Lee, for The Daily Planet". */
const BELONGING = /\s(?:in|for|from|of|at|für|bei|aus|im|mit|with|via)\s.*$/iu;

/**
 * The names in a byline, roles, labels and what is not a name left out; empty when none is left.
 * @param text one line: "By Ann Lee and Bo Chen, Staff Writers | 3 May"
 */
export function namesIn(text: string): string[] {
  let rest = plainLine(text, CAP.byline * 2);
  for (let i = 0; i < 3; i++) {
    const after = afterLabel(rest);
    if (after === null) break;
    rest = after;
  }
  rest = rest.replace(/^[\s|•·●∙⋅:–—-]+/u, '').replace(END, '');
  const names: string[] = [];
  for (const piece of rest.split(BETWEEN)) {
    const name = oneName(piece, names.length === 0);
    if (name === END_OF_NAMES) break;
    // Behind a full name a single word is a field or a department: "Ann Lee, Hardware".
    const lesser = name && !name.includes(' ') && names[0]?.includes(' ') && !/\p{Lo}/u.test(name);
    if (name && !lesser && !names.some((other) => comparable(other) === comparable(name))) names.push(name);
  }
  return names.length > MAX_NAMES ? [] : names;
}

/** One name; null for no name; empty when a role says that no further name follows. */
function oneName(piece: string, first: boolean): string | null {
  let name = piece.replace(/\s*\(.*$/u, '').replace(/^["'“”„«»‘’\s.*-]+|["'“”«»’\s:,®™*-]+$/gu, '');
  name = afterLabel(name) ?? name;
  if (DEGREE.test(name)) return null;
  const role = ROLE.exec(name);
  // Behind a name everything with a role in it is the role; "Jane Doe Staff Writer" keeps what stands before.
  if (role && !first) return END_OF_NAMES;
  if (role) {
    name = name.slice(0, role.index).trim();
    if (!name.includes(' ')) return null;
  }
  if (name.includes(' ')) name = name.replace(BELONGING, '');
  if (name.length < 2 || isFiller(name) || hasStopWord(name)) return null;
  if (!/\p{L}{2}|\p{L}\./u.test(name) || name.split(' ').length > MAX_WORDS) return null;
  return name;
}
