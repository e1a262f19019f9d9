import { expect, it } from 'vitest';
import { outsideConnections } from '../../scripts/drive/sockets.js';
import { failureOf, openPopup, readArticle } from './rig/article-view.js';
import { type CorpusPage, newsPages, SHARED, sameTitle } from './rig/shared.js';
import { mustNotSkip } from './rig/skip.js';
import { inBothBrowsers, type Stage } from './rig/stage.js';

if (SHARED === 'there') showsHeadlines();
else if (SHARED === 'absent') mustNotSkip('the news pages are not here (PLAINREAD_SHARED, ../shared)');
else it.skip('SKIPPED: the news pages are left out (PLAINREAD_SHARED=none)', () => {});

/** What one page gave, and what went on the network because of the click. */
interface Outcome {
  readonly headline: string;
  /** Requests without a page behind them that are no picture of the article shown. */
  readonly strange: readonly string[];
}

function showsHeadlines(): void {
  const pages = newsPages(20);
  const serve = (network: Stage['network']) => {
    for (const { url, html } of pages) network.serve(url, { body: html });
  };
  inBothBrowsers('twenty news pages', { pages: serve }, (stage) => {
    it('show their true headline on 17 at least, and nothing leaves the machine', async () => {
      const wrong: string[] = [];
      for (const page of pages) {
        const { headline, strange } = await read(stage(), page);
        if (!sameTitle(headline, page.title)) wrong.push(`${page.id}: "${headline}" for "${page.title}"`);
        expect.soft(strange, `requests beside the pictures of ${page.id}`).toEqual([]);
        expect.soft((await outsideConnections(stage().driver.pid)) ?? []).toEqual([]);
      }
      tell(
        stage(),
        `${pages.length - wrong.length} of ${pages.length} headlines; wrong: ${wrong.join(', ')}`,
      );
      expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(3);
    }, 120_000);

    it('never made the extension throw', async () => {
      expect((await stage().driver.extensionReport()).runtimeErrors).toEqual([]);
    });
  });
}

async function read({ driver, network }: Stage, page: CorpusPage): Promise<Outcome> {
  await driver.goto(page.url);
  const before = network.requests.length;
  const popup = await openPopup(driver);
  const code = await failureOf(popup);
  const headline = code === null ? ((await readArticle(popup)).headline ?? '') : `(${code})`;
  const pictures = await popup.evaluate(() => [...document.images].map(({ currentSrc }) => currentSrc));
  await popup.close();
  const strange = network.requests
    .slice(before)
    .filter(({ referrer, browserInternal, url }) => !referrer && !browserInternal && !pictures.includes(url))
    .map(({ method, url, destination }) => `${method} ${url} (${destination})`);
  return { headline, strange };
}

function tell({ driver, network }: Stage, line: string): void {
  const refused = network.requests.filter(({ outcome }) => outcome === 'refused');
  const internal = refused.filter(({ browserInternal }) => browserInternal);
  console.log(`${driver.browser}: ${line}`);
  console.log(
    `${driver.browser}: ${network.requests.length} requests, ${refused.length} refused, ${internal.length} of them the browser's own`,
  );
}
