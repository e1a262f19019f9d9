import { expect, it } from 'vitest';
import { openPopup } from './rig/article-view.js';
import { rawArticle, writeRaw } from './rig/raw-records.js';
import { roundTrip, type Shown, serveBlank } from './rig/round-trip.js';
import { SHARED } from './rig/shared.js';
import { mustNotSkip } from './rig/skip.js';
import { inBothBrowsers, type Stage } from './rig/stage.js';
import { vectorPages } from './rig/vector-pages.js';
import { byCategory, htmlVectors } from './rig/vectors.js';
import { callWitness, harm, testify } from './rig/witness.js';

if (SHARED === 'there') {
  readsHostilePages();
  readsHostileRecords();
} else if (SHARED === 'absent') mustNotSkip('the hostile vectors are not here (PLAINREAD_SHARED, ../shared)');
else it.skip('SKIPPED: the hostile vectors are left out (PLAINREAD_SHARED=none)', () => {});

/** Pictures that an article may load come from here. */
const PICTURE = 'https://ok.example/a.png';
const GIF = Buffer.from('R0lGODlhAQABAAAAACw=', 'base64');

function serveAllowed(network: Stage['network']): void {
  network.serve(PICTURE, { type: 'image/gif', body: GIF });
  serveBlank(network);
}

function readsHostilePages(): void {
  const pages = vectorPages(htmlVectors());
  const serve = (network: Stage['network']) => {
    serveAllowed(network);
    for (const { url, html } of pages) network.serve(url, html);
  };
  inBothBrowsers('hostile pages in the popup', { pages: serve }, (stage) => {
    const shown: Shown[] = [];

    it('are watched from before the first script', async () => {
      await callWitness(stage().driver);
    });

    it.each(pages.map((page) => [page.url.replace(/.*\//, ''), page] as const))(
      'nothing runs, nothing foreign shows: %s',
      async (name, { url }) => {
        const { driver } = stage();
        await driver.goto(url);
        const popup = await openPopup(driver);
        const seen = await testify(popup).finally(() => popup.close());
        if (seen.html !== null) shown.push({ id: name, html: seen.html, keepText: null });
        expect(harm(seen)).toEqual([]);
        expect(seen.html === null || seen.text.includes('That was entry 1 of the log.')).toBe(true);
      },
    );

    it('were articles, all but a few', () => {
      expect(shown.length).toBeGreaterThan(pages.length * 0.9);
    });

    it('stay harmless when what was shown is read back', async () => {
      expect(await roundTrip(stage().driver, shown)).toEqual([]);
    });

    it('made the extension load nothing but allowed pictures', async () => {
      // `src=x` is a picture of the page's own site.
      const allowed = ['ok.example', 'hostile.estuarypost.example'];
      const asked = await stage().driver.extensionRequests();
      expect(asked.filter((url) => !allowed.includes(new URL(url).host))).toEqual([]);
    });

    it('never made the extension throw', async () => {
      expect((await stage().driver.extensionReport()).runtimeErrors).toEqual([]);
    });
  });
}

function readsHostileRecords(): void {
  const vectors = htmlVectors();
  inBothBrowsers('hostile records in the reader', { pages: serveAllowed }, (stage) => {
    const shown: Shown[] = [];
    const ids = new Map<string, string>();

    it('lie in the database as a broken version left them', async () => {
      const { driver } = stage();
      await callWitness(driver);
      const written = await writeRaw(
        driver,
        vectors.map(({ html }) => rawArticle({ html })),
      );
      for (const [i, id] of written.entries()) ids.set(vectors[i]?.id ?? '', id);
      expect(ids.size).toBe(vectors.length);
    });

    it.each(byCategory(vectors))(
      'nothing runs, nothing foreign shows: %s',
      { timeout: 120_000 },
      async (_category, group) => {
        const { driver } = stage();
        const wrong: string[] = [];
        for (const { id, keepText = '' } of group) {
          await driver.goto(driver.extensionUrl(`reader.html?id=${ids.get(id)}`));
          const reader = await driver.tab();
          await reader.waitFor('#article[data-state=article] [data-field=body]');
          const seen = await testify(reader);
          wrong.push(...harm(seen).map((what) => `${id}: ${what}`));
          shown.push({ id, html: seen.html ?? '', keepText });
        }
        expect(wrong).toEqual([]);
      },
    );

    it('stay harmless, with their words, when what was shown is read back', async () => {
      expect(shown.length).toBe(vectors.length);
      expect(await roundTrip(stage().driver, shown)).toEqual([]);
    });

    it('made nothing load but allowed pictures', async () => {
      const { driver, network } = stage();
      const allowed = ['ok.example', 'blank.estuarypost.example'];
      const isAllowed = (url: string) => allowed.includes(new URL(url).host);
      const seen = network.requests.filter(({ browserInternal }) => !browserInternal);
      expect((await driver.extensionRequests()).filter((url) => !isAllowed(url))).toEqual([]);
      expect(seen.map(({ url }) => url).filter((url) => !isAllowed(url) && !isMark(url))).toEqual([]);
      const pictures = seen.filter(({ host }) => host === 'ok.example');
      expect(pictures.filter(({ destination }) => destination !== 'image')).toEqual([]);
    });

    it('never made the extension throw', async () => {
      expect((await stage().driver.extensionReport()).runtimeErrors).toEqual([]);
    });
  });
}

/** The driver reads Chromium's log of requests up to a mark of its own. */
function isMark(url: string): boolean {
  return new URL(url).host.endsWith('.plainread.invalid');
}
