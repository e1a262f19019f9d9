/**
 * Players and frames cannot live in a reader's article: they become static cards with a picture if they have one,
 * the words that the page gives them, and a link to where they play.
 */

import { foldWhiteSpace } from '../../../text/words.js';
import { httpAddress } from '../../addresses.js';

/** Turns the videos, sounds and frames below `root` into cards; those that lead nowhere leave with the rest. */
export function makeCards(root: Element, base: string): void {
  for (const embed of root.querySelectorAll('iframe, video, audio')) {
    const address = addressOf(embed, base);
    if (!address) continue;
    const card = cardOf(embed, address, base);
    if (embed.parentElement?.closest('figure')) embed.replaceWith(...card.childNodes);
    else placeOf(embed).replaceWith(card);
  }
}

/** A paragraph that holds nothing but the player goes with it: a card is a block. */
function placeOf(embed: Element): Element {
  const parent = embed.parentElement;
  const isAlone =
    parent?.localName === 'p' && parent.childElementCount === 1 && !/\S/.test(parent.textContent ?? '');
  return parent && isAlone ? parent : embed;
}

function addressOf(embed: Element, base: string): string | null {
  const sources = [embed, ...embed.querySelectorAll('source')].flatMap((element) =>
    ['src', 'data-src', 'data-lazy-src'].map((name) => element.getAttribute(name)),
  );
  for (const source of sources) {
    const address = httpAddress(source, base);
    if (address) return address;
  }
  return null;
}

function cardOf(embed: Element, address: string, base: string): Element {
  const create = (name: string) => embed.ownerDocument.createElement(name);
  const card = create('figure');
  const link = create('a');
  link.setAttribute('href', address);
  const poster = httpAddress(embed.getAttribute('poster'), base);
  const said = foldWhiteSpace(embed.getAttribute('title') ?? embed.getAttribute('aria-label') ?? '').slice(
    0,
    200,
  );
  if (poster) {
    const picture = create('img');
    picture.setAttribute('src', poster);
    picture.setAttribute('alt', said);
    link.append(picture);
    card.append(link);
  }
  if (said || !poster) {
    const words = create('figcaption');
    const text = poster ? create('span') : link;
    text.append(said || new URL(address).hostname);
    words.append(text);
    card.append(words);
  }
  return card;
}
