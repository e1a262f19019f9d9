/** The checks of the house over the real tree. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { checkDrawings, DRAWINGS } from '../../../scripts/icons.js';
import { forbiddenProblems } from './forbidden.js';
import { importProblems } from './import-rules.js';
import { localeProblems, type Messages } from './locales.js';
import { roomProblems } from './rooms.js';
import { readTree } from './source-tree.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '');
const SRC = readTree(ROOT, 'src');

function none(problems: readonly string[]): void {
  if (problems.length > 0) expect.fail(`\n  ${problems.join('\n  ')}`);
}

it('sees the tree', () => expect(SRC.has('src/article/article.ts')).toBe(true));

it('imports only downwards', () => none(importProblems(SRC)));

it('keeps HTML, network and code-making out', () => none(forbiddenProblems(SRC)));

it('says of every room what it is for', () => none(roomProblems(SRC)));

it('shows no word without a key and keeps no key without a use', () => {
  const english = JSON.parse(readFileSync(`${ROOT}/src/_locales/en/messages.json`, 'utf8')) as Messages;
  const manifest = readFileSync(`${ROOT}/manifest.json`, 'utf8');
  none(localeProblems(english, new Map([...SRC, ['manifest.json', manifest]])));
});

it('has every picture as its drawing draws it', () => none(checkDrawings(ROOT, DRAWINGS)));
