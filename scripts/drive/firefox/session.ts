import { bundle } from './bundle.js';
import type { Marionette } from './marionette.js';
import type * as privileged from './privileged/index.js';

type Privileged = typeof privileged;

/** Calls into a running Firefox: its privileged side, and through it the processes of its documents. */
export class Session {
  readonly #marionette: Marionette;

  constructor(marionette: Marionette) {
    this.#marionette = marionette;
  }

  /** Calls a function of privileged/ with JSON arguments. */
  async call<K extends keyof Privileged>(
    name: K,
    ...args: Parameters<Privileged[K]>
  ): Promise<Awaited<ReturnType<Privileged[K]>>> {
    const source = `(() => { ${bundle('privileged', 'inside')} return inside.${name}(...${JSON.stringify(args)}); })()`;
    return (await this.#marionette.evaluate(source)) as Awaited<ReturnType<Privileged[K]>>;
  }
}

/** A script that evaluates an expression with the document's own rights and answers its JSON. */
export function evaluation(source: string): string {
  return frameScript(`frame.evaluate(${JSON.stringify(source)})`);
}

/** A script that clicks or presses with trusted events. */
export function input(name: 'click' | 'press', ...args: readonly unknown[]): string {
  return frameScript(`frame.${name}(...${JSON.stringify(args)})`);
}

/** A script that collects garbage and answers the document's address. */
export function collection(): string {
  return frameScript('frame.collect()');
}

/** A script that has statements run in every document below `origin` before its own scripts. */
export function documentStart(origin: string, source: string): string {
  const call = `frame.runAtDocumentStart(${JSON.stringify(origin)}, ${JSON.stringify(source)})`;
  return `() => { ${bundle('frame', 'frame')} ${call}; }`;
}

function frameScript(action: string): string {
  return `(channel) => { ${bundle('frame', 'frame')} frame.run(channel, () => ${action}); }`;
}
