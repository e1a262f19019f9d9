import { expect, it } from 'vitest';
import { outsideConnections } from '../../scripts/drive/sockets.js';
import type { View } from '../../scripts/drive/view.js';
import { failureOf, openPopup, readArticle } from './rig/article-view.js';
import { type CorpusPage, newsPages, SHARED, sameTitle } from './rig/shared.js';
import { mustNotSkip } from './rig/skip.js';
import { inBothBrowsers, type Stage } from './rig/stage.js';

if (SHARED === 'there') showsHeadlines();
else if (SHARED === 'absent') mustNotSkip('the news pages are not here (PLAINREAD_SHARED, ../shared)');
else it.skip('SKIPPED: the news pages are left out (PLAINREAD_SHARED=none)', () => {});

function showsHeadlines(): void {
  const pages = newsPages(20);
  const serve = (network: Stage['network']) => {
    for (const { url, html } of pages) network.serve(url, { body: html });
  };
  inBothBrowsers('twenty news pages', { pages: serve }, (stage) => {
    const pictures = new Set<string>();

    it('show their true headline on 17 at least, and nothing leaves the machine', async () => {
      const wrong: string[] = [];
      for (const page of pages) {
        const headline = await read(stage(), page, pictures);
        if (!sameTitle(headline, page.title)) wrong.push(`${page.id}: "${headline}" for "${page.title}"`);
        expect.soft((await outsideConnections(stage().driver.pid)) ?? []).toEqual([]);
      }
      tell(
        stage(),
        `${pages.length - wrong.length} of ${pages.length} headlines; wrong: ${wrong.join(', ')}`,
      );
      expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(3);
    }, 120_000);

    it('made the extension ask for the pictures of the articles, and for nothing else', async () => {
      const { driver, network } = stage();
      const asked = await driver.extensionRequests();
      expect(asked.length).toBeGreaterThan(0);
      // None of them is served here, so that words stand in the popup where they were. What the network did not
      // see was given up with the popup: then it must be a picture that the popup was still waiting for.
      const seen = new Set(network.requests.map(({ url }) => url));
      const seenAsPicture = new Set(
        network.requests.filter(({ destination }) => destination === 'image').map(({ url }) => url),
      );
      const isPicture = (url: string) => (seen.has(url) ? seenAsPicture.has(url) : pictures.has(url));
      expect(asked.filter((url) => !isPicture(url))).toEqual([]);
    });

    it('never made the extension throw', async () => {
      expect((await stage().driver.extensionReport()).runtimeErrors).toEqual([]);
    });
  });
}

/** The headline the popup shows, or the code of its failure; and the pictures it waits for. */
async function read({ driver }: Stage, page: CorpusPage, pictures: Set<string>): Promise<string> {
  await driver.goto(page.url);
  const popup = await openPopup(driver);
  const code = await failureOf(popup);
  const headline = code === null ? ((await readArticle(popup)).headline ?? '') : `(${code})`;
  for (const address of await picturesOf(popup)) pictures.add(address);
  await popup.close();
  return headline;
}

function picturesOf(view: View): Promise<string[]> {
  return view.evaluate(() =>
    [...document.querySelectorAll<HTMLImageElement>('#article img')].map(({ src }) => src),
  );
}

function tell({ driver, network }: Stage, line: string): void {
  const refused = network.requests.filter(({ outcome }) => outcome === 'refused');
  const internal = refused.filter(({ browserInternal }) => browserInternal);
  console.log(`${driver.browser}: ${line}`);
  console.log(
    `${driver.browser}: ${network.requests.length} requests, ${refused.length} refused, ${internal.length} of them the browser's own`,
  );
}
