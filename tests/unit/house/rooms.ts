/** Every folder of `src` says its one job. */
import { posix } from 'node:path';
import type { Tree } from './source-tree.js';

/** Characters of a paragraph that says something. */
const FEWEST_CHARACTERS = 40;

/** The format of `_locales` is the browser's: a folder a language, and nothing else in it. */
const EXCEPTED = /^src\/_locales(?:\/|$)/;

/** Folders with files but without a paragraph that says what they are for. */
export function roomProblems(tree: Tree): string[] {
  const folders = new Set([...tree.keys()].map((path) => posix.dirname(path)));
  return [...folders]
    .filter((folder) => folder !== 'src' && !EXCEPTED.test(folder) && !saysItsJob(tree, folder))
    .map(
      (folder) =>
        `${folder} does not say its one job: give it a README.md with a paragraph, or begin its index.ts with one in a comment.`,
    );
}

function saysItsJob(tree: Tree, folder: string): boolean {
  const readme = tree.get(`${folder}/README.md`) ?? '';
  const prose = readme.split('\n').filter((line) => !line.startsWith('#'));
  if (prose.join(' ').trim().length >= FEWEST_CHARACTERS) return true;
  const index = tree.get(`${folder}/index.ts`) ?? tree.get(`${folder}/index.tsx`) ?? '';
  const header = /^\s*\/\*\*([\s\S]*?)\*\//.exec(index)?.[1] ?? '';
  return header.replace(/[*\s]+/g, ' ').trim().length >= FEWEST_CHARACTERS;
}
