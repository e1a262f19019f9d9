/** Cross-validation by host: no page is judged by a model that saw another page of its owner. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ScorerModel } from '../../src/extract/body/scorer/index.js';
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

/**
 * The models of a cross-validation, as `npm run train -- --folds DIR` writes them: `folds.json` (`{k}`) and, for each
 * fold, `fold-K.json`, trained on all hosts but those of fold K.
 */
export class FoldModels {
  readonly #folder: string;
  readonly #k: number;
  readonly #models = new Map<number, ScorerModel>();

  /** @throws when the folder holds no `folds.json` */
  constructor(folder: string) {
    this.#folder = folder;
    this.#k = (JSON.parse(readFileSync(path.join(folder, 'folds.json'), 'utf8')) as { k: number }).k;
  }

  /** The model that never saw a page of this page's host. */
  modelFor(url: string): ScorerModel {
    const fold = foldOf(url, this.#k);
    const model = this.#models.get(fold) ?? this.#read(fold);
    this.#models.set(fold, model);
    return model;
  }

  #read(fold: number): ScorerModel {
    return JSON.parse(readFileSync(path.join(this.#folder, `fold-${fold}.json`), 'utf8')) as ScorerModel;
  }
}
