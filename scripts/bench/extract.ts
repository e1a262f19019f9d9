/**
 * `npm run bench:extract`: Plainread beside Readability and Defuddle on pages with ground truth. Prints to standard
 * output what is the same in every run of the same code (and the times, which are not); progress goes to standard error.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { type CorpusPage, readCorpus } from './corpus.js';
import { type BenchArguments, HELP, parseBenchArguments } from './extract/arguments.js';
import { compareRuns } from './extract/compare.js';
import { measureAll, type PoolResult } from './extract/pool.js';
import { reportOf } from './extract/report.js';
import { keyOf, type PageResult } from './extract/result.js';
import { worstBodies, wrongFields } from './extract/worst.js';
import { sample } from './sample.js';

async function bench(asked: BenchArguments): Promise<void> {
  const folders = new Map<CorpusPage, string>();
  for (const folder of asked.corpora)
    for (const page of sample(readCorpus(folder), asked.limit)) folders.set(page, folder);
  const { workers, fresh, folds } = asked;
  const done = await measureAll([...folders.keys()], {
    workers,
    fresh,
    folds,
    folderOf: (page) => folders.get(page) ?? '',
    onPage: progress(folders.size),
  });
  if (asked.json) writeFileSync(asked.json, `${JSON.stringify(done.results)}\n`);
  print(done, asked);
  if (asked.compare) {
    const before = JSON.parse(readFileSync(asked.compare, 'utf8')) as PageResult[];
    console.log(`\n${compareRuns(before, done.results)}`);
  }
}

function print({ results, unmeasured }: PoolResult, { only, worst }: BenchArguments): void {
  for (const set of new Set(results.map((page) => page.set))) {
    const pages = results.filter((page) => page.set === set);
    console.log(`\n${reportOf(set, pages, only)}`);
    if (worst > 0 && only !== 'field') console.log(`\nWorst bodies:\n${worstBodies(pages, worst)}`);
    if (worst > 0 && only !== 'body') console.log(`\nFields:\n${wrongFields(pages, worst)}`);
  }
  for (const { page, reason } of unmeasured) console.log(`\nNot measured: ${keyOf(page)}: ${reason}`);
}

/** A line on standard error that is written over. */
function progress(total: number): (done: number) => void {
  const started = Date.now();
  const { stderr } = process;
  return (done) => {
    if (!stderr.isTTY && done % 25 !== 0 && done !== total) return;
    const seconds = Math.round((Date.now() - started) / 1000);
    stderr.write(
      `${stderr.isTTY ? '\r' : ''}${done} of ${total} pages, ${seconds} s${stderr.isTTY && done !== total ? '' : '\n'}`,
    );
  };
}

try {
  const asked = parseBenchArguments(process.argv.slice(2));
  if (asked === 'help') console.log(HELP);
  else await bench(asked);
} catch (error) {
  console.error(`bench:extract: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 2;
}
