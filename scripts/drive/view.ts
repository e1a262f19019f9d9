import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { poll } from './wait.js';

export type ColorScheme = 'light' | 'dark';

/** One document the browser shows: a tab, or the popup of the toolbar button. */
export abstract class View {
  /** Runs an expression of JavaScript in the document, awaits it, and gives its value, which must be JSON. */
  abstract evaluateSource(source: string): Promise<unknown>;
  /** Clicks the middle of the first element that matches, scrolled into sight, with trusted mouse events. */
  abstract click(selector: string): Promise<void>;
  /** Strikes a key in this document, by its DOM name ("Enter", "s"), with modifiers as in "Alt+s". */
  abstract press(keys: string): Promise<void>;
  abstract setColorScheme(scheme: ColorScheme): Promise<void>;
  /** The size of the document's viewport in CSS pixels. Tabs only: a popup takes its size from its content. */
  abstract setViewport(width: number, height: number): Promise<void>;
  /** Bytes that the document keeps alive, its typed arrays among them, after a forced collection of garbage. */
  abstract heapBytes(): Promise<number>;
  /** Closes the tab or popup and waits until it is gone. */
  abstract close(): Promise<void>;
  /** Whether the document is still there. */
  abstract isOpen(): Promise<boolean>;
  protected abstract capture(): Promise<Uint8Array>;

  /** Runs `fn` in the document. It sees no variable from outside; arguments and result are JSON. */
  async evaluate<A extends unknown[], R>(fn: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    return (await this.evaluateSource(callSource(fn, args))) as R;
  }

  /** Waits until a selector matches, or a function run in the document gives something truthy. */
  async waitFor(what: string | (() => unknown), timeout = 10_000): Promise<void> {
    const probe = typeof what === 'string' ? () => this.exists(what) : () => this.evaluate(what);
    await poll(async () => Boolean(await probe()), `the view did not show ${what}`, { timeout });
  }

  /** Waits (10 s) until the view is gone, closed by itself or by the extension. */
  async waitUntilClosed(): Promise<void> {
    await poll(async () => !(await this.isOpen()), 'the view did not close');
  }

  async exists(selector: string): Promise<boolean> {
    return this.evaluate((query) => document.querySelector(query) !== null, selector);
  }

  /** The text of the first match, white space folded; null when nothing matches. */
  async text(selector: string): Promise<string | null> {
    return this.evaluate((query) => {
      const text = document.querySelector(query)?.textContent;
      return text === undefined ? null : text.replace(/\s+/g, ' ').trim();
    }, selector);
  }

  /** An attribute of the first match; null when nothing matches or it has none. */
  async attribute(selector: string, name: string): Promise<string | null> {
    return this.evaluate(
      (query, key) => document.querySelector(query)?.getAttribute(key) ?? null,
      selector,
      name,
    );
  }

  /** The document's address. */
  async url(): Promise<string> {
    return this.evaluate(() => location.href);
  }

  /** Writes what the view shows as a PNG file; folders are made. */
  async screenshot(file: string): Promise<void> {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, await this.capture());
  }
}

/**
 * Source text that calls `fn` with `args` in another JavaScript world.
 * `__name`: esbuild (in tsx) wraps named inner functions in it, and the other world has none.
 */
export function callSource(fn: (...args: never[]) => unknown, args: readonly unknown[]): string {
  const list = args.map((value) => JSON.stringify(value) ?? 'undefined').join(', ');
  return `(async () => { const __name = (f) => f; return await (${fn})(${list}); })()`;
}

/** "Alt+Shift+S" → {key: 'S', modifiers: ['Alt', 'Shift']}. */
export function parseKeys(keys: string): { key: string; modifiers: string[] } {
  const parts = keys.split('+');
  const key = parts.pop();
  if (!key) throw new Error(`no key in "${keys}"`);
  return { key, modifiers: parts };
}
