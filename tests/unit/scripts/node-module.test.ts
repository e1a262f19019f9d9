import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildNodeModule } from '../../../scripts/node-module.js';

// Beside the real one, so that its libraries are found the same way.
mkdirSync('dist', { recursive: true });
const scratch = mkdtempSync(join('dist', 'check-node-'));
const out = join(scratch, 'node');

beforeAll(() => buildNodeModule(out), 120_000);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('the built Node module', () => {
  it('is imported as an ES module and extracts', { timeout: 60_000 }, () => {
    const sentence =
      'The lock keeper closed the gates at noon, and the barges waited below in the rain until dusk. ';
    const page = `<title>Lock gates closed</title><meta property="og:type" content="article"><article>
      <h1>Lock gates closed</h1>${`<p>${sentence.repeat(2)}</p>`.repeat(6)}</article>`;
    const script = `import { extractHtml, UsageError } from ${JSON.stringify(pathToFileURL(join(out, 'index.js')))};
      const result = await extractHtml(${JSON.stringify(page)}, 'https://harbour.example/a');
      const refused = await extractHtml(1, 'x').catch((error) => error instanceof UsageError);
      console.log(JSON.stringify({ ok: result.ok, title: result.article?.title, refused }));`;
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
    });
    expect(JSON.parse(printed)).toEqual({ ok: true, title: 'Lock gates closed', refused: true });
  });

  it('has types that a strict NodeNext project can use, without DOM types', { timeout: 60_000 }, () => {
    const consumer = join(scratch, 'consumer.ts');
    writeFileSync(
      consumer,
      `import { extractHtml, UsageError, type Article, type ExtractResult, type LedgerEntry } from './node/index.js';
      const result: ExtractResult = await extractHtml('<p>', 'https://harbour.example/', { now: new Date() });
      if (result.ok) {
        const article: Article = result.article;
        const published: string | null = article.published;
        const entries: readonly LedgerEntry[] = result.ledger;
        console.log(published, entries.length);
      } else {
        const code: 'empty-page' | 'not-article' | 'too-big' | 'pdf' = result.code;
        console.log(code, new UsageError('x').message);
      }
      // @ts-expect-error: bytes are for the caller to decode
      await extractHtml(new Uint8Array(), 'https://harbour.example/');
      declare const console: { log(...values: unknown[]): void };`,
    );
    const flags =
      '--noEmit --strict --exactOptionalPropertyTypes --module nodenext --target es2022 --lib es2022'.split(
        ' ',
      );
    const compiler = join('node_modules', 'typescript', 'bin', 'tsc');
    const args = [compiler, '--ignoreConfig', ...flags, '--types', 'node', consumer];
    expect(() => execFileSync(process.execPath, args, { encoding: 'utf8' })).not.toThrow();
  });
});
