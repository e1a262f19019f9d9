import { expect, it } from 'vitest';
import { outsideConnections } from '../../scripts/drive/sockets.js';
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
        const { headline, images } = await read(stage(), page);
        for (const image of images) pictures.add(image);
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
      const asked = await stage().driver.extensionRequests();
      expect(asked.length).toBeGreaterThan(0);
      expect(asked.filter((url) => !pictures.has(url))).toEqual([]);
    });

    it('never made the extension throw', async () => {
      expect((await stage().driver.extensionReport()).runtimeErrors).toEqual([]);
    });
  });
}

/** The headline the popup shows, and every address its pictures may have. */
async function read({ driver }: Stage, page: CorpusPage): Promise<{ headline: string; images: string[] }> {
  await driver.goto(page.url);
  const popup = await openPopup(driver);
  const code = await failureOf(popup);
  const headline = code === null ? ((await readArticle(popup)).headline ?? '') : `(${code})`;
  const images = await popup.evaluate(() => {
    const named = (element: Element) => [
      element.getAttribute('src') ?? '',
      ...(element.getAttribute('srcset') ?? '').split(/\s+/),
    ];
    return [...document.querySelectorAll('img, source')]
      .flatMap(named)
      .filter((name) => URL.canParse(name))
      .map((name) => new URL(name).href);
  });
  await popup.close();
  return { headline, images };
}

function tell({ driver, network }: Stage, line: string): void {
  const refused = network.requests.filter(({ outcome }) => outcome === 'refused');
  const internal = refused.filter(({ browserInternal }) => browserInternal);
  console.log(`${driver.browser}: ${line}`);
  console.log(
    `${driver.browser}: ${network.requests.length} requests, ${refused.length} refused, ${internal.length} of them the browser's own`,
  );
}
