/** What one lane of a soak does, step by step; the same again from the same seed, in Node and in a page. */
import { type Random, randomOf } from './random.js';

export interface Step {
  readonly kind: 'save' | 'delete' | 'restore';
  /** The page's name. */
  readonly page: string;
  /** The revision the step makes or touches. */
  readonly revision: number;
}

interface PageState {
  revision: number;
  deleted: boolean;
}

/**
 * A lane works one step at a time on pages of its own, so what it has kept after a crash must be exactly what it had
 * after some number of steps, and after no fewer than were acknowledged.
 */
export class Lane {
  readonly #name: string;
  readonly #random: Random;
  readonly #pages: PageState[] = [];
  #steps = 0;

  constructor(seed: number, lane: number) {
    this.#name = `lane-${lane}`;
    this.#random = randomOf('lane', seed, lane);
  }

  /** Steps taken. */
  get steps(): number {
    return this.#steps;
  }

  /** Takes the next step. */
  next(): Step {
    this.#steps++;
    const dice = this.#random.between(0, 99);
    const at = this.#random.between(0, Math.max(0, this.#pages.length - 1));
    const page = this.#pages[at];
    if (page === undefined || dice < 50) return this.#new();
    const name = this.#nameOf(at);
    if (dice < 75) {
      page.revision++;
      page.deleted = false;
      return { kind: 'save', page: name, revision: page.revision };
    }
    page.deleted = !page.deleted;
    return { kind: page.deleted ? 'delete' : 'restore', page: name, revision: page.revision };
  }

  /** Takes steps until `steps` are taken. */
  skipTo(steps: number): this {
    while (this.#steps < steps) this.next();
    return this;
  }

  /** What must be kept now: page name → state as `stateOf` writes it. */
  kept(): Map<string, string> {
    return new Map(this.#pages.map((page, at) => [this.#nameOf(at), stateOf(page.revision, page.deleted)]));
  }

  #new(): Step {
    this.#pages.push({ revision: 1, deleted: false });
    return { kind: 'save', page: this.#nameOf(this.#pages.length - 1), revision: 1 };
  }

  #nameOf(at: number): string {
    return `${this.#name}-${at + 1}`;
  }
}

export function stateOf(revision: number, deleted: boolean): string {
  return `${revision}${deleted ? ' deleted' : ''}`;
}
