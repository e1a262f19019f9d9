/**
 * What is put into pages to judge them by: the checks kept beside the project (`security/checks.mjs`), written apart
 * from our policy, and our own sanitizer for the round trip.
 */
import path from 'node:path';
import { buildSync } from 'esbuild';
import { sharedPath } from './shared.js';

const SANITIZER = path.resolve(import.meta.dirname, '../../../src/sanitize/index.ts');
const bundled = new Map<string, string>();

/** Source that declares `policyChecks.check(root, {vector, sanitize})`; see checks.mjs for what it looks at. */
export function policyChecks(): string {
  return bundle(sharedPath('security/checks.mjs'), 'policyChecks');
}

/** Source that declares `door.createSanitizer(window)`. */
export function sanitizerSource(): string {
  return bundle(SANITIZER, 'door');
}

function bundle(file: string, globalName: string): string {
  const known = bundled.get(file);
  if (known !== undefined) return known;
  const options = { bundle: true, minify: true, format: 'iife', write: false } as const;
  const { outputFiles } = buildSync({ ...options, entryPoints: [file], globalName });
  const text = outputFiles[0]?.text ?? '';
  bundled.set(file, text);
  return text;
}
