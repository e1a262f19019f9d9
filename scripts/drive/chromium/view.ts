import type { KeyInput, Page } from 'puppeteer-core';
import { type ColorScheme, parseKeys, View } from '../view.js';
import { withTimeout } from '../wait.js';

/** A tab or popup of Chromium. Clicks and keys go in through the DevTools protocol's Input domain (trusted). */
export class ChromiumView extends View {
  readonly page: Page;

  constructor(page: Page) {
    super();
    this.page = page;
  }

  override async evaluateSource(source: string): Promise<unknown> {
    return this.page.evaluate(source);
  }

  override async click(selector: string): Promise<void> {
    await this.page.click(selector);
  }

  override async press(keys: string): Promise<void> {
    const { key, modifiers } = parseKeys(keys);
    for (const modifier of modifiers) await this.page.keyboard.down(modifier as KeyInput);
    // A key may close its own popup: then there is nobody left to answer.
    await this.page.keyboard.press(key as KeyInput).catch((error) => this.#unlessClosed(error));
    for (const modifier of modifiers) {
      await this.page.keyboard.up(modifier as KeyInput).catch((error) => this.#unlessClosed(error));
    }
  }

  override async setColorScheme(scheme: ColorScheme): Promise<void> {
    await this.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  }

  override async setViewport(width: number, height: number): Promise<void> {
    await this.page.setViewport({ width, height });
  }

  override async heapBytes(): Promise<number> {
    const session = await this.page.createCDPSession();
    try {
      // Twice: what the first collection lets go of, finalizers may still hold.
      for (let time = 0; time < 2; time++) await session.send('HeapProfiler.collectGarbage');
      const usage: { usedSize: number; backingStorageSize?: number } =
        await session.send('Runtime.getHeapUsage');
      return usage.usedSize + (usage.backingStorageSize ?? 0);
    } finally {
      await session.detach();
    }
  }

  override async close(): Promise<void> {
    if (!this.page.isClosed()) await withTimeout(this.page.close(), 5000, 'the page did not close');
  }

  override async isOpen(): Promise<boolean> {
    return !this.page.isClosed();
  }

  protected override async capture(): Promise<Uint8Array> {
    return this.page.screenshot({ type: 'png' });
  }

  #unlessClosed(error: unknown): void {
    if (!this.page.isClosed()) throw error;
  }
}
