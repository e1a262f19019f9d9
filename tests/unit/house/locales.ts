/** Every visible word has a key, every key is used, and placeholders agree with the calls that fill them. */
import { codeOf, lineAt, type Tree } from './source-tree.js';

/** A browser message file: key → message. */
export type Messages = Readonly<
  Record<
    string,
    {
      readonly message: string;
      readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
    }
  >
>;

/** A text in our own HTML that needs no translation: the product's name. */
const OWN_NAME = /^Plainread$/;

/** All that is wrong with the messages themselves or with their use in `tree` (src and the manifest). */
export function localeProblems(messages: Messages, tree: Tree): string[] {
  return [
    ...placeholderProblems(messages),
    ...familyProblems(messages),
    ...useProblems(messages, tree),
    ...bareWordProblems(tree),
  ];
}

function placeholderProblems(messages: Messages): string[] {
  return Object.entries(messages).flatMap(([key, { message, placeholders = {} }]) => {
    const problems: string[] = [];
    if (message.trim() === '') problems.push(`${key} has an empty message.`);
    if (/\$\d/.test(message))
      problems.push(
        `${key} fills a number directly; name its placeholder, so that a translator knows what it is.`,
      );
    const used = [...message.matchAll(/\$(\w+)\$/g)].map((match) => (match[1] ?? '').toLowerCase());
    const declared = Object.keys(placeholders).map((name) => name.toLowerCase());
    for (const name of used.filter((n) => !declared.includes(n)))
      problems.push(`${key} uses $${name}$ and does not declare it.`);
    for (const name of declared.filter((n) => !used.includes(n)))
      problems.push(`${key} declares the placeholder ${name} and does not use it.`);
    const contents = Object.values(placeholders)
      .map(({ content }) => content)
      .sort();
    contents.forEach((content, i) => {
      if (content !== `$${i + 1}`)
        problems.push(`${key} has a placeholder filled from ${content}, where $${i + 1} is next.`);
    });
    return problems;
  });
}

const FORM = /^(.+)_(zero|one|two|few|many|other)$/;

/** The plural family a key belongs to, or null. */
function familyOf(key: string, messages: Messages): string | null {
  const family = FORM.exec(key)?.[1];
  return family !== undefined && `${family}_other` in messages ? family : null;
}

function familyProblems(messages: Messages): string[] {
  return Object.keys(messages).flatMap((key) => {
    const [, family, form] = FORM.exec(key) ?? [];
    if (family === undefined) return [];
    if (form !== 'other' && !(`${family}_other` in messages))
      return [`${key} is one form of a plural without ${family}_other.`];
    if (form === 'other' && !(`${family}_one` in messages))
      return [`${key} is one form of a plural without ${family}_one.`];
    return [];
  });
}

function useProblems(messages: Messages, tree: Tree): string[] {
  const literals = new Set<string>();
  const problems: string[] = [];
  for (const [path, code] of codeOf(tree)) {
    for (const match of code.matchAll(/(['"])([a-z][a-z0-9_]*)\1/g)) literals.add(match[2] ?? '');
    problems.push(...callProblems(path, code, messages));
  }
  for (const [path, text] of tree) {
    for (const match of text.matchAll(/__MSG_(\w+)__/g)) {
      const key = match[1] ?? '';
      literals.add(key);
      if (!(key in messages))
        problems.push(
          `${path}:${lineAt(text, match.index)} uses __MSG_${key}__, which is not in the messages.`,
        );
    }
  }
  const unused = Object.keys(messages).filter(
    (key) => !literals.has(key) && !literals.has(familyOf(key, messages) ?? key),
  );
  return [...problems, ...unused.map((key) => `${key} is used nowhere: remove it from the messages.`)];
}

/** Calls of t('key', …) and plural('family', n, …) whose key is missing or whose arguments do not fill it. */
function callProblems(path: string, code: string, messages: Messages): string[] {
  return [...code.matchAll(/(?<![\w.])(t|plural)\(\s*(['"])(\w+)\2/g)].flatMap((match) => {
    const [whole, name, , literal = ''] = match;
    const key = name === 'plural' ? `${literal}_other` : literal;
    const place = `${path}:${lineAt(code, match.index)}`;
    const message = messages[key];
    if (!message) return [`${place} uses ${key}, which is not in the messages.`];
    const given = argumentsAfter(code, match.index + whole.length);
    const wanted = Object.keys(message.placeholders ?? {}).length;
    return given === null || given === wanted
      ? []
      : [`${place} fills ${key} with ${given} of its ${wanted} placeholders.`];
  });
}

/** How many arguments follow up to the closing bracket; null when one is spread and cannot be counted. */
function argumentsAfter(code: string, from: number): number | null {
  let depth = 0;
  let commas = 0;
  let lastComma = from;
  for (let i = from; i < code.length; i++) {
    const c = code[i] ?? '';
    if (/['"`]/.test(c)) i = endOfString(code, i);
    else if (/[([{]/.test(c)) depth++;
    else if (c === ')' && depth === 0)
      return code.slice(lastComma + 1, i).trim() === '' && commas > 0 ? commas - 1 : commas;
    else if (/[)\]}]/.test(c)) depth--;
    else if (c === ',' && depth === 0) {
      commas++;
      lastComma = i;
    } else if (depth === 0 && code.startsWith('...', i)) return null;
  }
  return null;
}

function endOfString(code: string, start: number): number {
  for (let i = start + 1; i < code.length; i++) {
    if (code[i] === '\\') i++;
    else if (code[i] === code[start]) return i;
  }
  return code.length;
}

/** Words written straight into our HTML pages or into attributes that a person sees or hears. */
function bareWordProblems(tree: Tree): string[] {
  return [...tree].flatMap(([path, text]) => {
    if (!/\.(?:html|tsx)$/.test(path)) return [];
    const source = path.endsWith('.html')
      ? text.replace(/<!--[\s\S]*?-->/g, '')
      : (codeOf(new Map([[path, text]])).get(path) ?? '');
    const bare = [
      ...source.matchAll(
        /\b(?:title|alt|placeholder|aria-label|aria-description)=(["'])([^"'{]*\p{L}[^"'{]*)\1/gu,
      ),
    ].map((m) => m[2] ?? '');
    if (path.endsWith('.html'))
      bare.push(...[...source.matchAll(/>([^<]*\p{L}[^<]*)</gu)].map((m) => (m[1] ?? '').trim()));
    return bare
      .filter((words) => !OWN_NAME.test(words))
      .map((words) => `${path} shows “${words}” itself: put it into the messages.`);
  });
}
