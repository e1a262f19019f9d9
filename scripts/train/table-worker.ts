/** Writes the tables of every n-th page of a corpus to standard output, a line each: `DIR PART PARTS`. */
import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { readCorpus } from '../bench/corpus.js';
import { flatPage } from './tables.js';

const [folder = '', part = '0', parts = '1'] = process.argv.slice(2);
const say = console.error;
// What pages make the parser say goes nowhere: standard output is the tables'.
console.log = console.info = console.warn = console.error = () => {};

for (const [i, page] of readCorpus(folder).entries()) {
  if (i % Number(parts) !== Number(part)) continue;
  try {
    const line = `${JSON.stringify(flatPage(page))}\n`;
    if (!process.stdout.write(line)) await once(process.stdout, 'drain');
  } catch (error) {
    say(`${page.set}/${page.id}: left out, ${error instanceof Error ? error.message : error}`);
  }
  // A closed window is let go of only between turns.
  await setImmediate();
}
