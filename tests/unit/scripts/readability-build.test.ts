import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { withoutJsonLd } from '../../../scripts/build/readability.js';

const SOURCE = readFileSync(
  createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
  'utf8',
);

describe('Readability as it ships', () => {
  it('lacks one method, called in one place that our options switch off, and its list of types', () => {
    const shipped = withoutJsonLd(SOURCE);
    expect(SOURCE).toContain('this._disableJSONLD ? {} : this._getJSONLD(');
    expect(shipped.match(/_getJSONLD/g)).toHaveLength(1);
    expect(shipped).not.toContain('jsonLdArticleTypes');
    expect(SOURCE.length - shipped.length).toBeGreaterThan(3000);
    expect(shipped).toContain('  _getArticleMetadata(jsonld) {');
  });

  it('is not built from a version of another shape', () => {
    expect(() => withoutJsonLd('Readability.prototype = {}')).toThrow('_getJSONLD');
  });
});
