/**
 * Browsers let elements of a page shadow the properties of their form and of the document by name (HTML Standard:
 * the named properties of HTMLFormElement and Document override the built-in ones). jsdom does not, so it is added
 * here to one window of its own.
 */
import { JSDOM } from 'jsdom';

/**
 * Members that a hostile page shadows, because parsers ask for them. Left out are those that jsdom's own selectors
 * trust (`localName`, `nodeType`): with them nothing at all can be asked.
 */
export const SHADOWED: readonly string[] = [
  'checkVisibility',
  'closest',
  'contains',
  'getAttribute',
  'hasAttribute',
  'appendChild',
  'attributes',
  'body',
  'childNodes',
  'children',
  'className',
  'cloneNode',
  'createElement',
  'documentElement',
  'firstChild',
  'firstElementChild',
  'getElementsByTagName',
  'innerHTML',
  'insertBefore',
  'nextSibling',
  'nodeName',
  'ownerDocument',
  'parentElement',
  'parentNode',
  'querySelector',
  'querySelectorAll',
  'remove',
  'removeAttribute',
  'removeChild',
  'replaceChild',
  'setAttribute',
  'style',
  'tagName',
  'textContent',
];

/** Whoever asks a shadowed member so often goes round in circles. */
const MOST_ASKED = 20_000;
const OF_FORM = 'button, fieldset, img, input, object, output, select, textarea';
const OF_DOCUMENT = 'embed, form, iframe, img, object';

const { window } = new JSDOM('', { url: 'https://www.tidewater.example/town/' });
const { cloneNode } = window.Node.prototype;
const { getAttribute } = window.Element.prototype;
const { querySelectorAll } = window.Document.prototype;
let asked = 0;

window.Node.prototype.cloneNode = function <N extends Node>(this: N, deep?: boolean): N {
  const copy = cloneNode.call(this, deep) as N;
  if (copy instanceof window.Document) shadow(copy);
  return copy;
};

/** A document in which names shadow members, as they do in a browser; so they do in copies of it. */
export function clobberedDocument(html: string): Document {
  asked = 0;
  const document = new window.DOMParser().parseFromString(html, 'text/html');
  shadow(document);
  return document;
}

function shadow(document: Document): void {
  const all = (names: string) => [...querySelectorAll.call(document, names)];
  const fields = all(OF_FORM);
  for (const form of all('form'))
    override(
      form,
      fields.filter((field) => form.contains(field)),
    );
  override(document, all(OF_DOCUMENT));
}

/** @param elements those that shadow members of `node`, as long as they are so named */
function override(node: Node, elements: readonly Element[]): void {
  const builtIn = Object.getPrototypeOf(node) as object;
  const isNamed = (element: Element, name: string) =>
    getAttribute.call(element, 'name') === name || getAttribute.call(element, 'id') === name;
  for (const name of SHADOWED) {
    if (!elements.some((element) => isNamed(element, name))) continue;
    Object.defineProperty(node, name, {
      configurable: true,
      get: () => {
        const element = elements.find((candidate) => isNamed(candidate, name));
        if (!element) return Reflect.get(builtIn, name, node);
        if (++asked > MOST_ASKED) throw new Error(`goes round in circles at "${name}"`);
        return element;
      },
      set: (value) => Reflect.set(builtIn, name, value, node),
    });
  }
}
