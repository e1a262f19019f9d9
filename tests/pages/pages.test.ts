/** Runs every page fixture through the pipeline's public door and compares with what a reader should see. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { extractHtml } from '../../src/node/index.js';
import { fieldProblems, ledgerProblems, textProblems } from './compare.js';
import { firstDifference } from './compare-body.js';
import { type ArticleFixture, type Fixture, fixtureNames, readFixture } from './fixture.js';

const ROOT = fileURLToPath(new URL('.', import.meta.url));

function report(fixture: Fixture, problems: readonly (string | null)[]): void {
  const real = problems.filter((problem) => problem !== null);
  if (real.length > 0) expect.fail(`${fixture.name}: ${fixture.why}\n  ${real.join('\n  ')}`);
}

function articleTests(fixture: ArticleFixture): void {
  const result = extractHtml(fixture.source, fixture.url, { now: fixture.now });
  const extraction = async () => {
    const got = await result;
    if (!got.ok)
      return expect.fail(
        `${fixture.name}: ${fixture.why}\n  an article was expected, got the refusal ${got.code}`,
      );
    return got;
  };
  it('gives the fields', async () => {
    const { article } = await extraction();
    report(fixture, [
      ...fieldProblems(fixture.article, article),
      article.url === fixture.url ? null : `url: ${article.url}`,
    ]);
  });
  it('gives the text', async () => {
    const { article } = await extraction();
    report(fixture, textProblems(fixture.mustContain, fixture.mustNotContain, article.text));
  });
  it('gives the body', async () => {
    const { article } = await extraction();
    report(fixture, [firstDifference(fixture.html, article.html)]);
  });
  if (fixture.ledger.length === 0) return;
  it('tells what it removed', async () => {
    const { ledger } = await extraction();
    report(fixture, ledgerProblems(fixture.ledger, ledger));
  });
}

const names = fixtureNames(ROOT);

it('finds fixtures', () => expect(names.length).toBeGreaterThan(0));

describe.each(names)('%s', (name) => {
  let fixture: Fixture;
  try {
    fixture = readFixture(ROOT, name);
  } catch (error) {
    it('is a complete fixture', () => expect.fail((error as Error).message));
    return;
  }
  if (fixture.ok) articleTests(fixture);
  else {
    const { code } = fixture;
    it(`is refused as ${code}`, async () => {
      const result = await extractHtml(fixture.source, fixture.url, { now: fixture.now });
      report(fixture, [result.ok ? `the refusal ${code} was expected, got “${result.article.title}”` : null]);
      if (result.ok) return;
      report(fixture, [result.code === code ? null : `expected ${code}, got ${result.code}`]);
      const { looksLike } = fixture;
      report(fixture, [
        looksLike === null || result.looksLike === looksLike
          ? null
          : `expected to look like ${looksLike}, got ${result.looksLike}`,
      ]);
    });
  }
});
