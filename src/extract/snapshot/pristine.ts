/**
 * Access to a hostile document by the platform's own methods.
 *
 * `<img name="querySelectorAll">` or `<input name="removeAttribute">` shadow the methods of `document` and of
 * their form, so a document that has not been declobbered may only be touched through the prototypes.
 */
export interface Pristine {
  cloneDocument(document: Document): Document;
  allElements(document: Document): readonly Element[];
  documentElement(document: Document): Element | null;
  contentType(document: Document): string;
  removeAttribute(element: Element, name: string): void;
  localName(element: Element): string;
}

type Prototype = Record<string, unknown>;

function method<A extends readonly unknown[], R>(
  prototype: object,
  name: string,
): (self: object, ...args: A) => R {
  const value = (prototype as Prototype)[name] as (this: object, ...args: A) => R;
  return (self, ...args) => value.apply(self, args as unknown as A & unknown[]);
}

function getter<R>(prototype: object, name: string): (self: object) => R {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!get) throw new TypeError(`the platform has no getter "${name}"`);
  return (self) => get.call(self) as R;
}

/**
 * The prototypes of the window a document belongs to, found without asking the document for a property.
 * @param document any document, clobbered or not
 */
export function pristineOf(document: Document): Pristine {
  const documentPrototype = prototypeWith(document, 'querySelectorAll');
  const nodePrototype = prototypeWith(document, 'cloneNode');
  const cloneNode = method<[boolean], Document>(nodePrototype, 'cloneNode');
  const select = method<[string], NodeListOf<Element>>(documentPrototype, 'querySelectorAll');
  const root = getter<Element | null>(documentPrototype, 'documentElement');
  const type = getter<string>(documentPrototype, 'contentType');
  const first = root(document);
  const elementPrototype = first ? prototypeWith(first, 'removeAttribute') : null;
  const remove = elementPrototype && method<[string], void>(elementPrototype, 'removeAttribute');
  const name = elementPrototype && getter<string>(elementPrototype, 'localName');
  return {
    cloneDocument: (self) => cloneNode(self, true),
    allElements: (self) => Array.from(select(self, '*')),
    documentElement: root,
    contentType: type,
    removeAttribute: (element, attribute) => remove?.(element, attribute),
    localName: (element) => name?.(element) ?? '',
  };
}

/** The prototype of `object` that itself defines `name`; named properties of the page never stand there. */
function prototypeWith(object: object, name: string): object {
  for (let p: object | null = Object.getPrototypeOf(object); p; p = Object.getPrototypeOf(p)) {
    if (Object.hasOwn(p, name)) return p;
  }
  throw new TypeError(`the platform has no method "${name}"`);
}
