/**
 * Public tricks against sanitizers, kept beside the project. Where they are not, the test says so: set
 * PLAINREAD_SHARED to the folder that holds `security/vectors.json`.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { boundedHtml } from '../../../src/node/bounded.js';
import { harmIn } from './harmless.js';
import { reparsed, sanitizer, shown } from './sanitizer.js';

interface Vector {
  readonly id: string;
  readonly kind: string;
  readonly html?: string;
  readonly keepText?: string;
}

const root = path.resolve(import.meta.dirname, '../../..');
const file = path.resolve(root, process.env['PLAINREAD_SHARED'] ?? '../shared', 'security/vectors.json');

function hostileHtml(): [id: string, html: string, keepText: string][] {
  const vectors = JSON.parse(readFileSync(file, 'utf8')) as Vector[];
  return vectors.flatMap(({ id, kind, html, keepText = '' }) =>
    kind === 'html' && html !== undefined ? [[id, html, keepText]] : [],
  );
}

if (existsSync(file)) {
  const vectors = hostileHtml();

  describe('a known trick', () => {
    it('is one of many', () => {
      expect(vectors.length).toBeGreaterThan(100);
    });

    it.each(vectors)('is harmless and stays so: %s', { timeout: 60_000 }, (_id, vector, keepText) => {
      // A browser's parser flattens what nests too deeply; before jsdom's, which overflows, the Node module does.
      const html = boundedHtml(vector) ?? '';
      const article = shown(html);
      expect(harmIn(article)).toEqual([]);
      expect(article.textContent).toContain(keepText);
      const once = sanitizer.toHtml(html);
      const kept = reparsed(once);
      expect(harmIn(kept)).toEqual([]);
      expect(reparsed(kept.innerHTML).innerHTML).toBe(kept.innerHTML);
      expect(sanitizer.toHtml(once)).toBe(once);
    });
  });
} else {
  console.warn(`SKIPPED: no known tricks against sanitizers at ${file}`);
  it.skip(`SKIPPED: no known tricks against sanitizers at ${file}`, () => {});
}
