import type { Driver } from '../../../scripts/drive/driver.js';
import type { View } from '../../../scripts/drive/view.js';

/** What a reader sees of an article in the popup or the reader page, white space folded. */
export interface ShownArticle {
  readonly headline: string | null;
  readonly byline: string | null;
  readonly site: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly paragraphs: readonly string[];
  readonly body: string;
}

const SETTLED = '#article[data-state=article], #article[data-state=failure]';

/** Clicks the toolbar button and waits until the popup shows an article or says why not. */
export async function openPopup(driver: Driver): Promise<View> {
  const popup = await driver.clickToolbarButton();
  await popup.waitFor(SETTLED);
  return popup;
}

/** Reads the article a view shows; waits (10 s) for it. */
export async function readArticle(view: View): Promise<ShownArticle> {
  await view.waitFor('#article[data-state=article]');
  return view.evaluate(() => {
    const fold = (text: string) => text.replace(/\s+/g, ' ').trim();
    const text = (selector: string) => {
      const element = document.querySelector(`#article ${selector}`);
      return element ? fold(element.textContent) : null;
    };
    const date = (field: string) =>
      document.querySelector(`time[data-field=${field}]`)?.getAttribute('datetime') ?? null;
    const body = document.querySelector('#article [data-field=body]');
    return {
      headline: text('h1'),
      byline: text('[data-field=byline]'),
      site: text('[data-field=site]'),
      published: date('published'),
      modified: date('modified'),
      paragraphs: [...(body?.querySelectorAll('p') ?? [])].map((element) => fold(element.textContent)),
      body: fold(body?.textContent ?? ''),
    };
  });
}

/** The code of the failure a view shows; null when it shows an article. */
export async function failureOf(view: View): Promise<string | null> {
  return view.attribute('#failure', 'data-code');
}
