import { expect, it } from 'vitest';
import { openPopup } from './rig/article-view.js';
import { dataPage, titlePage } from './rig/field-pages.js';
import { rawArticle, readRecords, writeRaw } from './rig/raw-records.js';
import { SHARED } from './rig/shared.js';
import { wrongFields, wrongRows } from './rig/shown-fields.js';
import { mustNotSkip } from './rig/skip.js';
import { inBothBrowsers, type Stage } from './rig/stage.js';
import { type TextVector, textVectors } from './rig/vectors.js';
import { callWitness, harm, testify } from './rig/witness.js';

/** Two of our own for what the shared titles leave out: both turn the direction of what follows, one is control. */
const OWN_TITLES: TextVector[] = [
  { id: 'turned', value: '\u202egpj.exe \u2066\u2067\u2068 Harbour' },
  { id: 'control', value: 'Harbour \u0007\u001b[31m\u0085 news' },
].map((title) => ({ ...title, kind: 'title', category: 'own' }));

const CAPS = {
  title: 300,
  byline: 300,
  siteName: 200,
  excerpt: 1000,
  standfirst: 1000,
  section: 100,
  lang: 35,
};

if (SHARED === 'there') {
  showsHostileTitles();
  readsHostileData();
} else if (SHARED === 'absent') mustNotSkip('the hostile vectors are not here (PLAINREAD_SHARED, ../shared)');
else it.skip('SKIPPED: the hostile vectors are left out (PLAINREAD_SHARED=none)', () => {});

function showsHostileTitles(): void {
  const titles = [...textVectors('title'), ...OWN_TITLES];
  const pages = titles.map(({ id, value }) => titlePage(id, value));
  const serve = (network: Stage['network']) => {
    for (const { url, html } of pages) network.serve(url, html);
  };
  inBothBrowsers('hostile titles', { pages: serve }, (stage) => {
    it('are watched from before the first script', async () => {
      await callWitness(stage().driver);
    });

    it.each(pages.map((page) => [page.url.replace(/.*\//, ''), page] as const))(
      'are plain, short, isolated text in the popup: %s',
      async (_id, { url }) => {
        const { driver } = stage();
        await driver.goto(url);
        const popup = await openPopup(driver);
        const [wrong, seen] = [await wrongFields(popup), await testify(popup)];
        await popup.close();
        expect(wrong).toEqual([]);
        expect(harm(seen)).toEqual([]);
        expect(seen.text).toContain('That was entry 1 of the log.');
      },
    );

    it('are so in the reader, too, when a broken version kept them', { timeout: 120_000 }, async () => {
      const { driver } = stage();
      const fields = (value: string) => ({ title: value, byline: value, siteName: value, standfirst: value });
      const dates = (value: string) => ({ published: value, modified: value, lang: value });
      const ids = await writeRaw(
        driver,
        titles.map(({ value }) =>
          rawArticle({ ...fields(value), ...dates(value), excerpt: value, leadImage: value }),
        ),
      );
      const wrong: string[] = [];
      for (const [i, id] of ids.entries()) {
        await driver.goto(driver.extensionUrl(`reader.html?id=${id}`));
        const reader = await driver.tab();
        await reader.waitFor('#article[data-state=article] [data-field=body]');
        const found = [...(await wrongFields(reader)), ...harm(await testify(reader))];
        wrong.push(...found.map((what) => `${titles[i]?.id}: ${what}`));
      }
      expect(wrong).toEqual([]);
    });

    it('are so in the library’s list of them', async () => {
      const { driver } = stage();
      const library = await driver.openExtensionPage('library.html');
      await library.waitFor('[data-article-id]');
      expect(await wrongRows(library)).toEqual([]);
      await library.close();
    });

    it('made the extension load nothing, nor throw', async () => {
      expect(await stage().driver.extensionRequests()).toEqual([]);
      expect((await stage().driver.extensionReport()).runtimeErrors).toEqual([]);
    });
  });
}

function readsHostileData(): void {
  const pages = textVectors('json-ld').map(({ id, value }) => dataPage(id, value));
  const serve = (network: Stage['network']) => {
    for (const { url, html } of pages) network.serve(url, html);
  };
  inBothBrowsers('hostile structured data', { pages: serve }, (stage) => {
    it.each(pages.map((page) => [page.url.replace(/.*\//, ''), page] as const))(
      'gives text or nothing, and never an address: %s',
      async (_id, { url }) => {
        const { driver } = stage();
        await driver.goto(url);
        const popup = await openPopup(driver);
        expect(await wrongFields(popup)).toEqual([]);
        await popup.click('#save');
        await popup.waitFor('#undo');
        await popup.close();
        const records = await readRecords(driver);
        const kept = records.find((record) => record['url'] === url);
        expect(kept, `a record whose address is the tab's, ${url}`).toBeDefined();
        for (const [field, most] of Object.entries(CAPS)) {
          const value: unknown = kept?.[field];
          expect(value === null || (typeof value === 'string' && value.length <= most), field).toBe(true);
        }
        expect(originOf(kept?.['canonicalUrl']), 'canonicalUrl').toBeOneOf([null, new URL(url).origin]);
        expect(originOf(kept?.['leadImage']), 'leadImage').toBeNull();
      },
    );

    it('gives the tab’s address as the way to the original', async () => {
      const { driver } = stage();
      const addresses = pages.map(({ url }) => url);
      for (const record of await readRecords(driver)) {
        await driver.goto(driver.extensionUrl(`reader.html?id=${record['id']}`));
        const reader = await driver.tab();
        await reader.waitFor('#article[data-state=article]');
        expect(await reader.attribute('[data-action=original]', 'href')).toBeOneOf(addresses);
      }
    });

    it('never made the extension throw', async () => {
      expect((await stage().driver.extensionReport()).runtimeErrors).toEqual([]);
    });
  });
}

/** The origin of an address; null for none, and the value itself where it is no address of the web. */
function originOf(value: unknown): unknown {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' && /^https?:/.test(value) ? new URL(value).origin : value;
}
