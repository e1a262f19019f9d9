/** What is kept must be what was judged, also where HTML reads back as other HTML each time. */
import type { WindowLike } from 'dompurify';
import { expect, it, vi } from 'vitest';
import { createSanitizer } from '../../../src/sanitize/index.js';

const { sanitize } = vi.hoisted(() => ({ sanitize: vi.fn() }));
vi.mock('dompurify', () => ({ default: () => ({ isSupported: true, addHook: () => undefined, sanitize }) }));

const sanitizer = createSanitizer({} as WindowLike);
const isTextOnly = (config: { ALLOWED_TAGS: readonly string[] }) => config.ALLOWED_TAGS.join() === '#text';

it('is sanitized until nothing changes', () => {
  const passes = ['<p><b>Noon</b>', '<p><b>Noon</b></p>'];
  sanitize.mockImplementation((html: string) => passes.shift() ?? html);
  expect(sanitizer.toHtml('<p><b>Noon')).toBe('<p><b>Noon</b></p>');
  expect(sanitize).toHaveBeenCalledTimes(3);
});

it('is its text alone where it never settles', () => {
  sanitize.mockImplementation((html: string, config) => (isTextOnly(config) ? 'Noon' : `<p>${html}`));
  expect(sanitizer.toHtml('Noon')).toBe('Noon');
});
