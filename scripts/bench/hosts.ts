/** Whose page it is: what must not stand on both sides when something learned is measured. */

/** Labels under which a country registers (co.uk, com.au, gov.in), so that three labels name the owner. */
const SECOND_LEVEL = new Set(['ac', 'co', 'com', 'edu', 'go', 'gob', 'gov', 'gv', 'ne', 'net', 'or', 'org']);

/** The host of an absolute address, lower-cased, without "www.". */
export function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\d?\./, '');
}

/**
 * The part of the host its owner registered: the last two labels, three below a country's second level
 * (`news.bbc.co.uk` → `bbc.co.uk`); an IP address as it is.
 */
export function registrableHost(url: string): string {
  const host = hostOf(url);
  if (host.startsWith('[') || /^[\d.]+$/.test(host)) return host;
  const labels = host.split('.');
  const [second = '', top = ''] = labels.slice(-2);
  return labels.slice(top.length === 2 && SECOND_LEVEL.has(second) ? -3 : -2).join('.');
}
