/** The tables of whole corpora, made by worker processes or read from a folder where an earlier run kept them. */
import { spawn } from 'node:child_process';
import { createReadStream, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { FlatPage } from './tables.js';

const WORKER = path.join(import.meta.dirname, 'table-worker.ts');

/**
 * Reads a corpus as tables, by id.
 * @param kept a folder in which the tables are kept; those of an earlier run there are used as they are
 * @param onPage told after each page that was made
 */
export async function readTables(
  corpus: string,
  kept: string | null,
  onPage: (done: number) => void,
): Promise<FlatPage[]> {
  const file = kept && path.join(kept, `${path.basename(path.resolve(corpus))}.jsonl`);
  if (file && existsSync(file)) return sorted(await readLines(createReadStream(file)));
  const parts = availableParallelism();
  let done = 0;
  const lists = await Promise.all(
    Array.from({ length: parts }, (_, part) => makeTables(corpus, part, parts, () => onPage(++done))),
  );
  const pages = sorted(lists.flat());
  if (kept && file) {
    mkdirSync(kept, { recursive: true });
    writeFileSync(file, pages.map((page) => `${JSON.stringify(page)}\n`).join(''));
  }
  return pages;
}

async function makeTables(corpus: string, part: number, parts: number, onPage: () => void) {
  const worker = spawn(process.execPath, [...process.execArgv, WORKER, corpus, `${part}`, `${parts}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${WORKER} ended with ${code}`))));
  });
  const pages = await readLines(worker.stdout, onPage);
  await ended;
  return pages;
}

async function readLines(stream: Readable, onPage: () => void = () => {}): Promise<FlatPage[]> {
  const pages: FlatPage[] = [];
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    pages.push(JSON.parse(line) as FlatPage);
    onPage();
  }
  return pages;
}

function sorted(pages: FlatPage[]): FlatPage[] {
  return pages.sort((a, b) => (a.id < b.id ? -1 : 1));
}
