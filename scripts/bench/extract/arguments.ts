import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';

export interface BenchArguments {
  readonly corpora: readonly string[];
  /** Pages of each corpus, evenly spread; null for all. */
  readonly limit: number | null;
  readonly only: 'field' | 'body' | null;
  readonly worst: number;
  readonly workers: number;
  /** Ask the peers again, so that times are measured side by side. */
  readonly fresh: boolean;
  /** The folder of a cross-validation's models, or null for the model that ships. */
  readonly folds: string | null;
  /** Where to write all results. */
  readonly json: string | null;
  /** Results of an earlier run to compare with. */
  readonly compare: string | null;
}

export const HELP = `Measures Plainread, Readability and Defuddle on pages whose truth is known.

Usage: npm run bench:extract -- --corpus DIR [--corpus DIR …] [OPTIONS]

  --corpus DIR       a corpus: DIR/html/ID.html.gz and DIR/ground-truth/ID.json
  --limit N          N pages of each corpus, evenly spread (default: all)
  --only WHAT        print field or body figures alone
  --worst N          how many of the worst pages to show (default 15)
  --workers N        processes (default: processors of this machine)
  --fresh            ask the peers again; without it what an earlier run kept is
                     used, and times are printed only for pages measured by all
  --folds DIR        judge each page's blocks by the model of a cross-validation that
                     never saw its host (npm run train -- --folds DIR writes them)
  --json FILE        write the results of every page
  --compare FILE     say what got better and worse since that --json
`;

/**
 * @param argv the words after the command
 * @throws Error in one line when they make no sense
 */
export function parseBenchArguments(argv: readonly string[]): BenchArguments | 'help' {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      corpus: { type: 'string', multiple: true },
      limit: { type: 'string' },
      only: { type: 'string' },
      worst: { type: 'string' },
      workers: { type: 'string' },
      fresh: { type: 'boolean' },
      folds: { type: 'string' },
      json: { type: 'string' },
      compare: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return 'help';
  const { corpus = [], only = null } = values;
  if (corpus.length === 0) throw new Error('no --corpus given (see --help)');
  if (only !== null && only !== 'field' && only !== 'body')
    throw new Error(`--only takes field or body, not ${only}`);
  return {
    corpora: corpus,
    limit: values.limit === undefined ? null : count('--limit', values.limit, 1),
    only,
    worst: values.worst === undefined ? 15 : count('--worst', values.worst, 0),
    workers: values.workers === undefined ? availableParallelism() : count('--workers', values.workers, 1),
    fresh: values.fresh ?? false,
    folds: values.folds ?? null,
    json: values.json ?? null,
    compare: values.compare ?? null,
  };
}

function count(name: string, text: string, least: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least)
    throw new Error(`${name} takes a number from ${least}, not ${text}`);
  return value;
}
