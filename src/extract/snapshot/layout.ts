/** Walks page and copy in step and carries over what only the live page knows. */
import { CAPS } from './caps.js';
import { foldedIn, unfold } from './collapsed.js';
import { declobber, limitAttributes, pristine } from './declobber.js';
import { CURRENT_SOURCE, DOT_SOURCE } from './marks.js';
import { copyShadow, declaredShadows, type Host, type Layer } from './shadow.js';
import {
  hasLayout,
  holdersOfShown,
  isDeclaredInvisible,
  isInvisible,
  isInvisibleUnfolded,
} from './visibility.js';

export interface Carried {
  /** Hosts of open shadows, outer before inner; their shadows are copied but not in place. */
  readonly hosts: readonly Host[];
  /** Copies of what the reader cannot see, still in their places. */
  readonly gone: readonly Element[];
}

/**
 * @param page every element of the live document, and its copy
 */
export function carryLayout(page: Layer, live: Document): Carried {
  const folded = foldedIn(live);
  const laidOut = hasLayout(live);
  const declared = new Map<Element, DocumentFragment>();
  declaredShadows(live, declared);
  const hosts: Host[] = [];
  const gone: Element[] = [];
  let room = CAPS.elements - page.originals.length;
  const visit = ({ originals, copies }: Layer) => {
    let holders: ReadonlySet<Element> | null = null;
    const holdsShown = (element: Element) => {
      holders ??= holdersOfShown(originals);
      return holders.has(element);
    };
    let skip: Element | null = null;
    let fold: Element | null = null;
    for (let i = 0; i < originals.length; i++) {
      const original = originals[i];
      const copy = copies[i];
      if (!original || !copy) continue;
      if (skip && isInside(original, skip)) continue;
      skip = null;
      // The copy cannot be clobbered any more, and is named the same.
      const name = copy.localName;
      if (name === 'img') noteSource(original as HTMLImageElement, copy);
      if (fold && !isInside(original, fold)) fold = null;
      const isUnseen = laidOut ? (fold ? isInvisibleUnfolded : isInvisible) : isDeclaredInvisible;
      const isFold = folded.size > 0 && folded.has(original);
      if (isFold) fold ??= original;
      if (isFold && name !== 'details') unfold(copy);
      else if (isUnseen(original, name, holdsShown)) {
        skip = original;
        gone.push(copy);
        continue;
      }
      const host = copyShadow(original, copy, name, declared, room);
      if (!host) continue;
      declobber(host.shadow, host.copies);
      limitAttributes(host.copies);
      room -= host.copies.length;
      hosts.push(host);
    }
  };
  visit(page);
  // Grows while it is walked: shadows hold hosts themselves.
  for (const host of hosts) visit(host);
  return { hosts, gone };
}

function isInside(element: Element, outer: Element): boolean {
  return pristine(outer, 'contains')(element);
}

/** What the page really loaded for a picture, and whether that is a picture at all. */
function noteSource(original: HTMLImageElement, copy: Element): void {
  const { currentSrc, naturalWidth, naturalHeight } = original;
  if (!currentSrc || !/^https?:/.test(currentSrc) || naturalWidth === 0) return;
  const isNone = isDot(naturalWidth, naturalHeight) || isDot(original.width, original.height);
  copy.setAttribute(isNone ? DOT_SOURCE : CURRENT_SOURCE, currentSrc);
}

/** Too small to be seen: what is so small counts readers. Nothing at all is no dot, but not shown yet. */
function isDot(width: number, height: number): boolean {
  return width > 0 && height > 0 && width <= 2 && height <= 2;
}
