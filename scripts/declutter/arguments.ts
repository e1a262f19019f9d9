import { parseArgs } from 'node:util';
import { CommandError, EXIT } from './exit.js';

export const FORMATS = ['text', 'markdown', 'html', 'json'] as const;
export type Format = (typeof FORMATS)[number];

export interface Arguments {
  /** A path, or `-` for standard input. */
  readonly file: string;
  /** The page's address as the user tells it. */
  readonly url: string | null;
  readonly format: Format;
}

export const HELP = `Prints the article of a saved web page, without the clutter.

Usage: npm run --silent declutter -- FILE [--url URL] [--format FORMAT]

  FILE               an HTML file, plain or gzipped; "-" reads standard input
  --url URL          the page's address, to resolve links and pictures against;
                     without it, the address the page itself names
  --format FORMAT    text (the default), markdown, html (the sanitized body)
                     or json (the whole result, as the Node module gives it)
  --help             this text

Exit codes: 0 done, 2 wrong usage, 3 file not readable, 4 file empty,
            5 no article on the page, 6 page too big.
`;

/**
 * @param argv the words after the command
 * @returns what is asked for, or `help`
 * @throws CommandError when the words make no sense
 */
export function parseArguments(argv: readonly string[]): Arguments | 'help' {
  const { values, positionals } = parse(argv);
  if (values.help) return 'help';
  const [file, ...more] = positionals;
  if (file === undefined || file === '') throw usage('no file given');
  if (more.length > 0) throw usage(`one file at a time, not ${positionals.length}`);
  const { url = null, format = 'text' } = values;
  if (url !== null && !isWebAddress(url))
    throw usage(`--url must be an http or https address, not ${JSON.stringify(url)}`);
  if (!isFormat(format))
    throw usage(`--format must be one of ${FORMATS.join(', ')}, not ${JSON.stringify(format)}`);
  return { file, url, format };
}

function parse(argv: readonly string[]) {
  const options = {
    url: { type: 'string' },
    format: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    // Its messages explain themselves; only the first sentence fits on one line.
    throw usage(String((error as Error).message).split(/\. |\n/)[0] ?? 'wrong usage');
  }
}

function usage(problem: string): CommandError {
  return new CommandError(EXIT.usage, `${problem} (see --help)`);
}

/** Whether a text is an absolute http or https address. */
export function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

function isFormat(text: string): text is Format {
  return (FORMATS as readonly string[]).includes(text);
}
