/** Finds the imports of a TypeScript file: static, type-only, re-exports and dynamic ones. */
import { posix } from 'node:path';
import { lineAt, type Tree } from './source-tree.js';

export interface Import {
  /** What stands between the quotes. */
  readonly specifier: string;
  /** From 1. */
  readonly line: number;
}

const FORMS = [
  /^\s*(?:import|export)\s+(?:type\s+)?[\w$*{},\s]+?\s*from\s*(['"])([^'"]+)\1/gm,
  /^\s*import\s*(['"])([^'"]+)\1/gm,
  /\bimport\s*\(\s*(['"])([^'"]+)\1/g,
];

/** The imports of a file, in order; its code comes without comments. */
export function importsOf(code: string): Import[] {
  const found = FORMS.flatMap((form) =>
    [...code.matchAll(form)].map((match) => ({
      specifier: match[2] ?? '',
      index: match.index + match[0].length,
    })),
  );
  return found
    .sort((a, b) => a.index - b.index)
    .map(({ specifier, index }) => ({ specifier, line: lineAt(code, index) }));
}

/** The path of the file that a relative import means, `.js` read as the TypeScript it is made of. */
export function resolveImport(from: string, specifier: string, tree: Tree): string {
  const path = posix.normalize(`${posix.dirname(from)}/${specifier}`);
  const stem = path.replace(/\.js$/, '');
  return [`${stem}.ts`, `${stem}.tsx`].find((candidate) => tree.has(candidate)) ?? path;
}

/**
 * Import cycles, each as the list of its files, told once: `[a, b]` for a → b → a.
 * Type-only imports count: two files that need each other's words are one file.
 */
export function importCycles(code: Tree): string[][] {
  const targets = new Map(
    [...code].map(([path, text]) => [
      path,
      importsOf(text)
        .filter(({ specifier }) => specifier.startsWith('.'))
        .map(({ specifier }) => resolveImport(path, specifier, code)),
    ]),
  );
  const cycles: string[][] = [];
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) cycles.push(trail.slice(start));
    if (start >= 0 || done.has(path)) return;
    for (const target of targets.get(path) ?? []) walk(target, [...trail, path]);
    done.add(path);
  };
  for (const path of targets.keys()) walk(path, []);
  return cycles;
}
