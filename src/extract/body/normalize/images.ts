/**
 * One good source for every picture.
 *
 * Lazy loaders leave a placeholder in `src` and the picture in `data-src`, `srcset`, a `<source>` or a
 * `<noscript>`; the live page knows which address it really loaded.
 */
import { CURRENT_SOURCE } from '../../snapshot/marks.js';
import { absolute } from './addresses.js';

const LAZY_SOURCE = [
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-lazy',
  'data-url',
  'data-image',
  'data-full-src',
  'data-hi-res-src',
  'data-src-large',
  'data-raw-src',
  'data-li-src',
];
const LAZY_SET = ['data-srcset', 'data-lazy-srcset', 'srcset'];
const PLACEHOLDER =
  /^data:|(?:^|[/_.-])(?:blank|spacer|placeholder|pixel|transparent|loading|lazy|1x1|grey|gray|empty)[\w-]*\.(?:gif|png|svg|jpe?g|webp)/i;
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
  const sets = [...picture.querySelectorAll('source'), image].flatMap((source) =>
    LAZY_SET.map((name) => source.getAttribute(name)),
  );
  const all = sets.filter(Boolean).join(', ');
  if (all) image.setAttribute('srcset', all);
  picture.replaceWith(image);
}

function isPixel(image: Element): boolean {
  const [width, height] = ['width', 'height'].map((name) =>
    Number.parseInt(image.getAttribute(name) ?? '', 10),
  );
  return (width ?? 99) <= 2 || (height ?? 99) <= 2;
}

/** What the live page loaded, else the best declared candidate, else a lazy loader's address, else `src`. */
function sourceOf(image: Element, base: string): string | null {
  const set = LAZY_SET.map((name) => bestOfSet(image.getAttribute(name))).find(Boolean);
  const lazy = LAZY_SOURCE.map((name) => image.getAttribute(name)).find(
    (value) => value && !PLACEHOLDER.test(value),
  );
  const candidates = [image.getAttribute(CURRENT_SOURCE), set, lazy, image.getAttribute('src')];
  for (const candidate of candidates) {
    const address = candidate && !PLACEHOLDER.test(candidate) ? absolute(candidate, base) : null;
    if (address?.startsWith('http')) return address;
  }
  return null;
}

/**
 * The smallest candidate of a `srcset` that is wide enough, else the largest.
 * Candidates are cut as HTML does: white space, then descriptor; commas inside addresses are legal.
 */
export function bestOfSet(set: string | null): string | null {
  if (!set || set.length > 32_768) return null;
  const candidates = [...set.matchAll(/([^\s,]\S*[^\s,])(?:\s+(\d+(?:\.\d+)?)([wx]))?\s*(?:,|$)/g)].map(
    (match) => ({
      address: match[1] ?? '',
      width: match[3] === 'w' ? Number(match[2]) : Number(match[2] ?? 1) * 800,
    }),
  );
  candidates.sort((a, b) => a.width - b.width);
  return (candidates.find((c) => c.width >= ENOUGH_WIDTH) ?? candidates.at(-1))?.address ?? null;
}
