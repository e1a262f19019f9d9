import { expect, it } from 'vitest';
import { openPopup, readArticle } from './rig/article-view.js';
import { SHARED, seedPage } from './rig/shared.js';
import { mustNotSkip } from './rig/skip.js';
import { inBothBrowsers } from './rig/stage.js';

if (SHARED === 'there') readsTheSeedPage();
else if (SHARED === 'absent') mustNotSkip('the seed page is not here (PLAINREAD_SHARED, ../shared)');
else it.skip('SKIPPED: the seed page is left out (PLAINREAD_SHARED=none)', () => {});

function readsTheSeedPage(): void {
  const { html, expected } = seedPage();
  inBothBrowsers(
    'reading the seed page',
    { pages: (network) => network.serve(expected.url, html) },
    (stage) => {
      it('shows the article alone, with its headline, byline and dates', async () => {
        const { driver } = stage();
        await driver.goto(expected.url);
        const popup = await openPopup(driver);
        const shown = await readArticle(popup);
        expect(shown.headline).toBe(expected.title);
        expect(shown.byline).toContain(expected.byline);
        expect(shown.site).toBe(expected.siteName);
        expect(shown.published).toBe(expected.published);
        expect(shown.modified).toBe(expected.modified);
        expect(shown.paragraphs).toEqual(expected.paragraphs.map((text) => text.replace(/\s+/g, ' ').trim()));
        for (const clutter of expected.mustNotContain) expect(shown.body).not.toContain(clutter);
        await popup.close();
      });
    },
  );
}
