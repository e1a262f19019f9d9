/**
 * React streams a page in pieces: the piece comes late, as `<div hidden id="S:1">`, and a script moves it to the
 * `<template id="P:1">` or the pending boundary `<!--$?--><template id="B:1">…<!--/$-->` that waits for it. Where no
 * script has run, we do what it would have done (react-dom's server instruction set: `$RS`, `$RC`, `$RR`).
 */
import { unfold } from './collapsed.js';
import { pristine } from './declobber.js';
import { putInPlaceOf } from './shadow.js';

const CALL = /\$R([SCR])\(\s*"([^"]{1,80})"\s*,\s*"([^"]{1,80})"/g;
const SEGMENT = /^(.{0,60})S:([0-9a-f]{1,8})$/;
const BOUNDARY_START = /^(?:\$[?!~]?|&)$/;
const BOUNDARY_END = /^\/[$&]$/;

/**
 * Puts the pieces of a page in their places.
 * @param document one parsed from a file, in which no script has run; it is changed
 */
export function placeStreamed(document: Document): void {
  const streamed = streamedSegments(document);
  for (const { segment } of streamed) unfold(segment);
  placeSegments(streamed);
}

/** A piece, and the template that holds its place; null where there is none and it stays where it came. */
interface Streamed {
  readonly segment: Element;
  readonly place: Element | null;
}

function streamedSegments(document: Document): Streamed[] {
  const find = pristine(document, 'querySelectorAll');
  const segments = [...find('div[hidden][id]')].filter(({ id }) => SEGMENT.test(id));
  if (segments.length === 0) return [];
  const places = new Map(Array.from(find('template[id]'), (place) => [place.id, place]));
  const called = placesCalled(find('script:not([src])'));
  return segments.map((segment) => {
    const guesses = [
      called.get(segment.id) ?? '',
      segment.id.replace(SEGMENT, '$1P:$2'),
      segment.id.replace(SEGMENT, '$1B:$2'),
    ];
    const id = guesses.find((guess) => places.has(guess)) ?? '';
    const place = places.get(id) ?? null;
    places.delete(id);
    return { segment, place };
  });
}

/** Ids of pieces → ids of their places, as the page's own scripts say. */
function placesCalled(scripts: Iterable<Element>): Map<string, string> {
  const called = new Map<string, string>();
  for (const script of scripts)
    for (const [, kind, first = '', second = ''] of (script.textContent ?? '').matchAll(CALL))
      called.set(...((kind === 'S' ? [first, second] : [second, first]) as [string, string]));
  return called;
}

function placeSegments(streamed: readonly Streamed[]): void {
  for (const { segment, place } of streamed) {
    if (!place || segment.contains(place)) continue;
    if (/B:[0-9a-f]+$/.test(place.id)) removeFallback(place);
    segment.remove();
    putInPlaceOf(place, [...segment.childNodes]);
  }
}

/** What a boundary shows while it waits stands between its template and its closing comment. */
function removeFallback(place: Element): void {
  const fallback: ChildNode[] = [];
  let open = 0;
  for (let node = place.nextSibling; node; node = node.nextSibling) {
    const said = node.nodeType === 8 ? (node.nodeValue ?? '') : '';
    if (BOUNDARY_END.test(said) && open-- === 0) {
      for (const old of fallback) old.remove();
      return;
    }
    if (BOUNDARY_START.test(said)) open++;
    fallback.push(node);
  }
}
