/**
 * One good source for every picture.
 *
 * Lazy loaders leave a placeholder in `src` and the picture in `data-src`, `srcset`, a `<source>` or a
 * `<noscript>`; the live page knows which address it really loaded.
 */
import { httpAddress } from '../../addresses.js';
import { CURRENT_SOURCE, DOT_SOURCE } from '../../snapshot/marks.js';

/** Attributes in which lazy loaders keep the address: `data-src`, `data-lazy-src`, `data-hi-res-src`, … */
const LAZY_SOURCE = /^data-(?:[\w-]*src|src-large|original|lazy|url|image)$/;
const SETS = ['data-srcset', 'data-lazy-srcset', 'srcset'];
const PLACEHOLDER =
  /^data:|(?:^|[/_.-])(?:blank|spacer|placeholder|pixel|transparent|loading|lazy|1x1|grey|gray|empty)[\w-]*\.(?:gif|png|svg|jpe?g|webp)/i;
/** A raster picture written into the page; shorter ones (characters) stand in for one that is to come. */
const WRITTEN_IN = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,/i;
const LEAST_WRITTEN_IN = 4096;
/** Width in pixels that fills a reader's column on a dense screen; more is waste. */
const ENOUGH_WIDTH = 1600;

/** Gives each `<img>` below `root` one absolute `src`; pictures without one and tracking pixels leave. */
export function resolveImages(root: Element, base: string): void {
  for (const picture of root.querySelectorAll('picture')) unwrapPicture(picture);
  for (const image of root.querySelectorAll('img')) {
    const source = isPixel(image) ? null : sourceOf(image, base);
    if (!source) {
      image.remove();
      continue;
    }
    for (const { name } of [...image.attributes])
      if (!['alt', 'title', 'width', 'height'].includes(name)) image.removeAttribute(name);
    image.setAttribute('src', source);
  }
}

/** `<picture>` → its `<img>`, which takes over the candidates of all its sources. */
function unwrapPicture(picture: Element): void {
  const image = picture.querySelector('img') ?? picture.ownerDocument.createElement('img');
  const all = [...picture.querySelectorAll('source'), image].flatMap(setsOf).join(', ');
  if (all) image.setAttribute('srcset', all);
  picture.replaceWith(image);
}

function isPixel(image: Element): boolean {
  return ['width', 'height'].some((name) => Number.parseInt(image.getAttribute(name) ?? '', 10) <= 2);
}

/**
 * What the live page loaded, else the best declared candidate, else a lazy loader's address, else `src`; never what
 * the live page found to be a dot.
 */
function sourceOf(image: Element, base: string): string | null {
  const lazy = [...image.attributes].filter(({ name }) => LAZY_SOURCE.test(name)).map(({ value }) => value);
  const sources = [CURRENT_SOURCE, 'src'].map((name) => image.getAttribute(name));
  const dot = image.getAttribute(DOT_SOURCE);
  for (const candidate of [sources[0], ...setsOf(image).map(bestOfSet), ...lazy, sources[1]]) {
    const address = candidate && !PLACEHOLDER.test(candidate) ? httpAddress(candidate, base) : null;
    if (address && address !== dot) return address;
  }
  const [, written] = sources;
  return written && written.length >= LEAST_WRITTEN_IN && WRITTEN_IN.test(written) ? written : null;
}

function setsOf(image: Element): string[] {
  return SETS.map((name) => image.getAttribute(name) ?? '').filter(Boolean);
}

/**
 * The smallest candidate of a `srcset` that is wide enough, else the largest.
 * Candidates are cut as HTML does: white space, then descriptor; commas inside addresses are legal.
 */
export function bestOfSet(set: string): string | undefined {
  const candidates = [
    ...set.slice(0, 32_768).matchAll(/([^\s,]\S*[^\s,])(?:\s+(\d+(?:\.\d+)?)([wx]))?\s*(?:,|$)/g),
  ].map((match) => ({
    address: match[1] ?? '',
    width: match[3] === 'w' ? Number(match[2]) : Number(match[2] ?? 1) * 800,
  }));
  candidates.sort((a, b) => a.width - b.width);
  return (candidates.find((c) => c.width >= ENOUGH_WIDTH) ?? candidates.at(-1))?.address;
}
