/** Cross-validation by host: no page is judged by a model that saw another page of its owner. */
import { createHash } from 'node:crypto';
import { registrableHost } from './hosts.js';

/**
 * The fold a page belongs to: the first 48 bits of the MD5 of its registrable host, modulo `k`. The same on every
 * machine and for every corpus, so a host that stands in two corpora is in one fold.
 * @param url the page's absolute address
 * @param k how many folds there are
 * @returns 0 … k − 1; the page is measured with the model that was trained without this fold
 */
export function foldOf(url: string, k: number): number {
  return createHash('md5').update(registrableHost(url)).digest().readUIntBE(0, 6) % k;
}
