/**
 * Every clutter rule is needed: without it at least one page is not what its reader should see. Each rule names its
 * pages here, and each of them must come out differently when the rule alone is left out and no trees make up for it.
 */
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CLUTTER_RULES } from '../../src/extract/body/rules/index.js';
import type { ClutterRule } from '../../src/extract/body/rules/rule.js';
import { extractHtml } from '../../src/node/index.js';
import { fieldProblems, ledgerProblems, textProblems } from './compare.js';
import { firstDifference } from './compare-body.js';
import { readFixture } from './fixture.js';

/** The rules in force, changed by the tests; the pipeline reads them anew for each page. */
const { inForce } = vi.hoisted(() => ({ inForce: [] as ClutterRule[] }));
const { allRules } = vi.hoisted(() => ({ allRules: [] as ClutterRule[] }));
vi.mock('../../src/extract/body/rules/index.js', async (original) => {
  const { CLUTTER_RULES: rules } = await original<{ CLUTTER_RULES: readonly ClutterRule[] }>();
  allRules.push(...rules);
  return { CLUTTER_RULES: inForce };
});

/** The scorer would take much of the clutter out by itself; here it only repeats what Readability says. */
vi.mock('../../src/extract/body/scorer/model.json', async () => {
  const { packed } = await import('../../src/extract/body/scorer/model.js');
  const tree = packed({ splits: [0, 24, -1, -2], values: [-50, 50] });
  return { default: { features: ['kept'], bias: 0, trees: [tree] } };
});

const ROOT = fileURLToPath(new URL('.', import.meta.url));

const PAGES: Readonly<Record<string, readonly string[]>> = {
  'consent-box': ['clutter--consent-gate'],
  navigation: ['clutter--breadcrumbs'],
  comments: ['clutter--comments-in-column'],
  'next-story': ['page--second-article-below'],
  'related-list': ['clutter--trending-german', 'clutter--trending-japanese'],
  'related-line': ['clutter--related-paragraph-mid-body'],
  'newsletter-box': ['clutter--newsletter-mid-body'],
  'share-bar': ['clutter--share-line'],
  advertisement: ['clutter--ad-label-lines'],
  'page-controls': ['clutter--print-tools'],
  'author-box': ['clutter--author-card'],
  'field-line': ['clutter--date-line-in-text'],
};

async function problemsOf(name: string): Promise<string[]> {
  const fixture = readFixture(ROOT, name);
  if (!fixture.ok) throw new Error(`${name} is no article`);
  const result = await extractHtml(fixture.source, fixture.url, { now: fixture.now });
  if (!result.ok) return [`the refusal ${result.code}`];
  const { article, ledger } = result;
  const difference = firstDifference(fixture.html, article.html);
  return [
    ...fieldProblems(fixture.article, article),
    ...textProblems(fixture.mustContain, fixture.mustNotContain, article.text),
    ...(difference === null ? [] : [difference]),
    ...ledgerProblems(fixture.ledger, ledger),
  ];
}

beforeEach(() => {
  inForce.splice(0, inForce.length, ...allRules);
});

it('has a page for every rule, and no other', () => {
  expect(CLUTTER_RULES).toBe(inForce);
  expect(Object.keys(PAGES).sort()).toEqual(allRules.map(({ name }) => name).sort());
});

describe.each(Object.entries(PAGES))('%s', (rule, names) => {
  it.each(names)('is needed by %s', async (name) => {
    expect(await problemsOf(name)).toEqual([]);
    inForce.splice(
      inForce.findIndex((other) => other.name === rule),
      1,
    );
    expect(inForce).toHaveLength(allRules.length - 1);
    expect(await problemsOf(name)).not.toEqual([]);
  });
});
