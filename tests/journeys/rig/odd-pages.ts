/** Pages that are odd on purpose, written by a generator kept beside the project, and what is expected of each. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestNetwork } from '../../../scripts/drive/network.js';
import { sharedPath } from './shared.js';

export interface OddPage {
  readonly id: string;
  readonly url: string;
  readonly type: string;
  readonly content: Uint8Array;
  readonly expected: OddExpectation;
}

export interface OddExpectation {
  /** Whether an article is to be found; `either`: or a message, as long as nothing breaks. */
  readonly article: boolean | 'either';
  readonly mustContain?: readonly string[];
  readonly mustNotContain?: readonly string[];
  readonly dir?: string;
  readonly lang?: string;
  /** Characters of the longest headline that may be shown. */
  readonly titleMaxInUi?: number;
  /** What else the reader must be told, in the generator's words. */
  readonly flag?: string;
  readonly maxMs?: number;
}

const HOME = 'https://odd.estuarypost.example/';

/** A charset in the type would overrule what the pages say of themselves, which is a part of their oddness. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xhtml': 'application/xhtml+xml',
};

/** Runs the generator in a folder of its own; the giant pages, which it does not write, are left out. */
export function oddPages(): OddPage[] {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'plainread-odd-'));
  try {
    mkdirSync(path.join(folder, 'pages'));
    execFileSync(process.execPath, [sharedPath('security/gen-pages.mjs')], { cwd: folder });
    const read = (file: string) => readFileSync(path.join(folder, 'pages', file));
    const index = JSON.parse(read('index.json').toString()) as {
      pages: { id: string; file?: string; expected: OddExpectation }[];
    };
    return index.pages.flatMap(({ id, file, expected }) => {
      if (file === undefined) return [];
      const type = TYPES[path.extname(file)] ?? 'text/html';
      return [{ id, url: new URL(file, HOME).href, type, content: read(file), expected }];
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function serveOdd(network: TestNetwork, pages: readonly OddPage[]): void {
  for (const { url, type, content } of pages) network.serve(url, { type, body: content });
}
