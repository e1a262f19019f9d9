/**
 * What must hold of every article that is shown, written down apart from the policy that brings it about: an
 * allowlist, addresses that load or run nothing, and names that shadow nothing.
 */
const ELEMENTS = new Set(
  `a abbr article aside b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em
  figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark ol p pre q rp rt ruby s samp section
  small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr`.split(/\s+/),
);
const ATTRIBUTES = new Set(
  `alt cite colspan datetime dir height href id lang loading open referrerpolicy rel reversed rowspan scope src start
  target title type width`.split(/\s+/),
);
const ADDRESSES = ['href', 'src', 'cite'];
const HTML = 'http://www.w3.org/1999/xhtml';

/** Everything below `root` that an article may not hold; empty for a harmless one. */
export function harmIn(root: Element): string[] {
  return [...root.getElementsByTagName('*')].flatMap((element) => {
    const found: string[] = [];
    if (!ELEMENTS.has(element.localName) || element.namespaceURI !== HTML)
      found.push(`element <${element.nodeName}>`);
    for (const { name, value } of element.attributes) {
      if (!ATTRIBUTES.has(name)) found.push(`attribute ${element.localName}[${name}]`);
      if (ADDRESSES.includes(name) && !isHarmless(value, element, name))
        found.push(`address ${name}=${value}`);
      if (name === 'id' && !value.startsWith('user-content-')) found.push(`name ${value}`);
    }
    if (element.hasAttribute('target') && !/noopener/.test(element.getAttribute('rel') ?? ''))
      found.push('target without noopener');
    return found;
  });
}

function isHarmless(address: string, element: Element, attribute: string): boolean {
  if (address.startsWith('#')) return element.localName === 'a' && attribute === 'href';
  if (attribute === 'src' && /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,[\w+/=\s]*$/i.test(address))
    return element.localName === 'img';
  if (!URL.canParse(address)) return false;
  const { protocol, username, password } = new URL(address);
  const schemes = attribute === 'src' ? ['http:', 'https:'] : ['http:', 'https:', 'mailto:'];
  return schemes.includes(protocol) && !username && !password;
}
