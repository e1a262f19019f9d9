/// <reference path="./readability-core.d.ts" />
/** The only door to @mozilla/readability. */
import Readability from '@mozilla/readability/Readability.js';

/**
 * Readability's idea of where the article stands.
 * @param document a snapshot's document; Readability takes it apart
 * @returns the article's container with class names kept, or null where Readability finds none
 */
export function readabilityContent(document: Document): Element | null {
  const reader = new Readability<Element>(document, {
    disableJSONLD: true,
    keepClasses: true,
    serializer: (node) => node as Element,
  });
  return reader.parse()?.content ?? null;
}
