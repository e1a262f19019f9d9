/** Web pages that carry vectors as a site would: inside an article that is worth reading without them. */
import type { HtmlVector } from './vectors.js';

/** One page to be served. */
export interface VectorPage {
  readonly url: string;
  readonly html: string;
}

/** Vectors of these categories break the parsing, the layout or the head of the page they stand in. */
const ALONE = ['css', 'head', 'nesting', 'parser'];
const EACH_PAGE = 16;

/** Every vector once: many to a page, those that would spoil it for the others on pages of their own. */
export function vectorPages(vectors: readonly HtmlVector[]): VectorPage[] {
  const alone = vectors.filter(({ category }) => ALONE.includes(category));
  const together = vectors.filter(({ category }) => !ALONE.includes(category));
  const groups: HtmlVector[][] = [];
  for (let i = 0; i < together.length; i += EACH_PAGE) groups.push(together.slice(i, i + EACH_PAGE));
  return [
    ...groups.map((group, i) => togetherPage(`together-${i + 1}`, group)),
    ...alone.map((vector) => alonePage(vector)),
  ];
}

/** The vectors come in by a script, each into an element of its own: what is never closed swallows nothing. */
function togetherPage(name: string, vectors: readonly HtmlVector[]): VectorPage {
  const places = vectors.map((_vector, i) => `${ownProse(i)}\n<div class="place"></div>`).join('\n');
  const hostile = JSON.stringify(vectors.map(({ html }) => html)).replaceAll('<', '\\u003c');
  const script = `<script>
    window.__x = () => {};
    const places = [...document.querySelectorAll('.place')];
    const hostile = ${hostile};
    for (const [i, place] of places.entries()) place.innerHTML = hostile[i];
  </script>`;
  return page(name, `${places}\n${ownProse(vectors.length)}`, script);
}

/** The vector stands in the page's own text, with prose on both sides. */
function alonePage(vector: HtmlVector): VectorPage {
  const before = [0, 1, 2, 3].map(ownProse).join('\n');
  const after = [4, 5, 6].map(ownProse).join('\n');
  return page(vector.id, `${before}\n<div>${vector.html}</div>\n${after}`, '');
}

function page(name: string, body: string, script: string): VectorPage {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8">
    <title>The dredger stays another winter - Estuary Post</title></head><body>
    <article><h1>The dredger stays another winter</h1><p class="byline">By Pia Holm</p>
    ${body}</article>${script}</body></html>`;
  return { url: `https://hostile.estuarypost.example/${name}`, html };
}

const SENTENCES = [
  'The harbour board has kept the old dredger for another winter, because the channel filled faster than planned.',
  'Its crew of nine will work at night, when the ferries lie still, and be paid for the hours they wait for the tide.',
  'A report that the council ordered in spring had called the ship too slow, too loud and too dear to repair.',
  'Since then two freighters have touched ground off the lighthouse, and nobody in the office speaks of selling.',
  'The master, who has steered her since the bridge was built, says that she needs a new pump and nothing else.',
];

/** A paragraph of an article, another for every number. */
export function ownProse(index: number): string {
  const sentences = SENTENCES.map((_, i) => SENTENCES[(i + index) % SENTENCES.length]);
  return `<p>${sentences.join(' ')} That was entry ${index + 1} of the log.</p>`;
}
