/** Files of the project as the checks see them. */
import { readdirSync, readFileSync } from 'node:fs';

/** Paths from the project's root, with `/`, to the files' text. */
export type Tree = ReadonlyMap<string, string>;

/**
 * Reads all text files under a folder.
 * @param root the project's root
 * @param folder from the root, e.g. `src`
 */
export function readTree(root: string, folder: string): Tree {
  const files = new Map<string, string>();
  const entries = readdirSync(`${root}/${folder}`, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((e) => e.isFile())) {
    const path = `${entry.parentPath}/${entry.name}`.slice(root.length).replace(/^\/+/, '');
    if (/\.(?:tsx?|json|html|css|md)$/.test(path)) files.set(path, readFileSync(`${root}/${path}`, 'utf8'));
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The TypeScript of a tree, with comments blanked out. */
export function codeOf(tree: Tree): Tree {
  const code = [...tree].filter(([path]) => /\.tsx?$/.test(path));
  return new Map(code.map(([path, text]) => [path, withoutComments(text)]));
}

/**
 * What must be told apart to find comments: comments themselves, strings, templates, and regular expressions
 * (a slash where a value may begin).
 */
const TOKEN =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|(?<=[=(,:!&|?;[{]\s*|\breturn\s+)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\//g;

/** The same code with its comments as blanks; lines keep their numbers. */
export function withoutComments(code: string): string {
  return code.replace(TOKEN, (token) => (/^\/[/*]/.test(token) ? token.replace(/[^\n]/g, ' ') : token));
}

/** The number of the line (from 1) at a position of a text. */
export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
