/**
 * `npm run declutter`: the pipeline from a terminal. Runs from the sources, not from `dist/node`: it works right
 * after `npm install` and never shows what an older build would have found.
 */
import type { ExtractFailureCode } from '../src/article/failure.js';
import { HELP, parseArguments } from './declutter/arguments.js';
import { CommandError, EXIT } from './declutter/exit.js';
import { nameOf, readPage } from './declutter/input.js';

const REASONS: Record<ExtractFailureCode, string> = {
  'empty-page': 'the page has no text',
  'not-article': 'there is text, but nothing that reads like an article',
  'too-big': 'more elements or text than Plainread reads',
  pdf: 'a PDF has no page structure to read',
};

/** @returns what to print */
async function declutter(argv: readonly string[]): Promise<string> {
  const asked = parseArguments(argv);
  if (asked === 'help') return HELP;
  const { file, url, format } = asked;
  const html = await readPage(file);
  // Only now: jsdom takes longer to load than it takes to say that there is no such file.
  const { addressOf } = await import('./declutter/address.js');
  const { extractHtml } = await import('../src/node/index.js');
  const { formatted } = await import('./declutter/output.js');
  const result = await extractHtml(html, url ?? addressOf(html, file));
  if (!result.ok) {
    const exitCode = result.code === 'too-big' ? EXIT.tooBig : EXIT.noArticle;
    throw new CommandError(exitCode, `${nameOf(file)}: no article (${result.code}): ${REASONS[result.code]}`);
  }
  const { stdout } = process;
  return formatted(result, format, {
    columns: stdout.columns,
    hasColors: stdout.isTTY && stdout.hasColors(),
  });
}

// Who reads may stop reading (`| head`): that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.ok);
  throw error;
});

try {
  process.stdout.write(await declutter(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof CommandError)) throw error;
  process.stderr.write(`declutter: ${error.message}\n`);
  process.exitCode = error.exitCode;
}
