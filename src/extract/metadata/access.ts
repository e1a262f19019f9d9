/**
 * Access: does the page keep the rest of the article for those who pay? Only said where the page says so and what
 * it shows is no more than the beginning: many pages that declare a paywall still carry the whole text.
 */
import type { Declared } from './fields.js';
import type { Line, Page } from './sources/page.js';
import type { Region } from './sources/region.js';
import { FOREIGN } from './sources/zones.js';

/** Characters of prose up to which a text is a beginning: three paragraphs or so. */
const STUB = 1500;
/** From this length on a line is prose and not a label. */
const PROSE = 80;
/** One character of a script without spaces says as much as three. */
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff]/g;

/** Is what the page shows only the beginning of an article that readers must pay for? */
export function isPartial(page: Page, region: Region, { jsonLd, metas, words }: Declared): boolean {
  const tier = metas.get('article:content_tier')?.[0] ?? '';
  let prose = 0;
  let wall = jsonLd.free === false || words.paidTier.test(tier);
  for (let i = region.headline + 1; i < page.lines.length && prose <= STUB; i++) {
    const { text, zones } = page.lines[i] as Line;
    if (text.length < PROSE * 3 && words.paywall.test(text)) wall ||= jsonLd.free !== true;
    else if (!(zones & FOREIGN & ~region.pardoned)) prose += weight(text);
  }
  return wall && prose > 0 && prose <= STUB;
}

function weight(text: string): number {
  const length = text.length + 2 * (text.match(UNSPACED)?.length ?? 0);
  return length >= PROSE ? length : 0;
}
