/** An element's content under another name; of its attributes, what says which language and place it is. */
export function renameElement(element: Element, name: string): Element {
  const replacement = element.ownerDocument.createElement(name);
  for (const attribute of ['id', 'lang', 'dir']) {
    const value = element.getAttribute(attribute);
    if (value) replacement.setAttribute(attribute, value);
  }
  replacement.append(...element.childNodes);
  element.replaceWith(replacement);
  return replacement;
}
