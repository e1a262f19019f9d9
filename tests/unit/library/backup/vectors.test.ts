/**
 * Files that want to be backups, kept beside the project. Where they are not, the test says so: set PLAINREAD_SHARED to
 * the folder that holds `security/vectors.json`. Each is tried as it is, and as an entry of a sound backup's head.
 */
import 'fake-indexeddb/auto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { sanitizer } from '../../sanitize/sanitizer.js';
import { freshLibrary, listed, rawly, rawRows, saveOk } from '../samples.js';

interface Vector {
  readonly id: string;
  readonly kind: string;
  readonly value?: string;
}

const root = path.resolve(import.meta.dirname, '../../../..');
const file = path.resolve(root, process.env['PLAINREAD_SHARED'] ?? '../shared', 'security/vectors.json');
const HEAD = '{"format":"plainread-backup","version":1,"createdAt":"2024-05-01T10:00:00.000Z"}';

function vectors(): [id: string, value: string][] {
  const all = JSON.parse(readFileSync(file, 'utf8')) as Vector[];
  return all.flatMap(({ id, kind, value }) =>
    kind === 'backup-json' && value !== undefined ? [[id, value]] : [],
  );
}

async function isRefused(text: string): Promise<void> {
  const { library, factory } = freshLibrary();
  await saveOk(library);
  const before = [await rawRows(factory, 'records'), await rawRows(factory, 'bodies')];
  const answer = await library.readBackup(new Blob([text]), {
    sanitize: (article) => sanitizer.article(article),
  });
  expect(answer).toMatchObject({ ok: false });
  expect([await rawRows(factory, 'records'), await rawRows(factory, 'bodies')]).toEqual(before);
  expect(await rawly(factory, 'incoming', 'readonly', (rows) => rows.count())).toBe(0);
  expect(await listed(library)).toHaveLength(1);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
}

if (existsSync(file)) {
  describe('a file that wants to be a backup', () => {
    it('is one of many', () => {
      expect(vectors().length).toBeGreaterThan(10);
    });

    it.each(vectors())('is refused, and the library stays: %s', async (_id, value) => {
      await isRefused(value);
      await isRefused(`${HEAD}\n${value}\n{"end":{"entries":1,"pictures":0}}`);
      await isRefused(`${HEAD}\n{"entry":${value}}\n{"end":{"entries":1,"pictures":0}}`);
    });
  });
} else if (process.env['CI'] && process.env['PLAINREAD_SHARED'] !== 'none') {
  it('has files to try', () => {
    throw new Error(`${file} is not here`);
  });
} else {
  console.warn(`SKIPPED: hostile backups, because ${file} is not here`);
  it.skip('is refused', () => undefined);
}
