/** The rule for addresses, whatever a page wrote where one is expected. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeImage, safeLink, safePageAddress } from '../../../src/sanitize/addresses.js';
import { cases, PATIENCE } from '../cases.js';

const SCHEMES =
  'http https mailto javascript data vbscript file ftp blob chrome moz-extension about ws tel'.split(' ');
const scheme = fc.oneof(fc.constantFrom(...SCHEMES), fc.string({ maxLength: 6 }));
const space = fc.constantFrom('', '', '', ' ', '\t', '\n', '\u0000', '\u0001', '\u00a0', '\ufeff');
const rest = fc.oneof(
  fc.webUrl().map((url) => url.replace(/^https?:/, '')),
  fc.constantFrom('//u:p@a.example/', '//127.0.0.1/', '//[::1]/', 'alert(1)', 'image/png;base64,AAAA', '//a'),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const address = fc.oneof(
  fc.webUrl(),
  fc.webUrl().map((url) => url.replace('://', '://user:secret@')),
  fc
    .tuple(space, scheme, space, fc.constantFrom(':', '&colon;', ''), space, rest)
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
  rest.map((path) => `#${path}`),
);

/** What a rule lets through is an address of one of the schemes, without a user, and passes again as it is. */
function holds(rule: (value: string) => string | null, schemes: readonly string[]): void {
  let passed = 0;
  fc.assert(
    fc.property(address, (value) => {
      const safe = rule(value);
      if (safe === null) return;
      passed++;
      expect(rule(safe)).toBe(safe);
      if (safe.startsWith('#')) return;
      const { protocol, username, password } = new URL(safe);
      expect(schemes).toContain(protocol);
      expect(username + password).toBe('');
    }),
    { ...cases(2000), seed: 20_240_503 },
  );
  // Some must get through, or nothing has been tried.
  expect(passed).toBeGreaterThan(50);
}

describe('an address from a page', () => {
  it('of a link leads to the web, to a mailbox or into the article', { timeout: PATIENCE }, () => {
    holds(safeLink, ['http:', 'https:', 'mailto:']);
  });

  it('of a picture leads to the web, or is the picture', { timeout: PATIENCE }, () => {
    holds(safeImage, ['http:', 'https:', 'data:']);
  });

  it('of the page itself is one of the web or of a file', { timeout: PATIENCE }, () => {
    holds(safePageAddress, ['http:', 'https:', 'file:']);
  });
});
