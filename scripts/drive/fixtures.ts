import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { TestNetwork } from './network.js';

const PAGES = path.resolve(import.meta.dirname, '../../tests/pages');

/** One page of tests/pages: our own, with what is to be found on it. */
export interface Fixture {
  readonly url: string;
  /** The headline; empty where the page has no article. */
  readonly title: string;
  readonly html: string;
}

/** Reads the fixture in tests/pages/NAME. */
export function readFixture(name: string): Fixture {
  const folder = path.join(PAGES, name);
  const expected = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8')) as {
    readonly url: string;
    readonly article?: { readonly title?: string };
  };
  const html = readFileSync(path.join(folder, 'source.html'), 'utf8');
  return { url: expected.url, title: expected.article?.title ?? '', html };
}

/** Serves a fixture at its own address, and the PNG files in its folder beside it. */
export function serveFixture(network: TestNetwork, name: string, html = readFixture(name).html): Fixture {
  const fixture = readFixture(name);
  network.serve(fixture.url, html);
  for (const file of readdirSync(path.join(PAGES, name)).filter((entry) => entry.endsWith('.png'))) {
    const body = readFileSync(path.join(PAGES, name, file));
    network.serve(new URL(file, fixture.url).href, { type: 'image/png', body });
  }
  return fixture;
}
