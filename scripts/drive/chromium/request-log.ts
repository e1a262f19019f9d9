import { mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'puppeteer-core';
import { poll } from '../wait.js';

/**
 * Chromium's own net log: every request with the context that made it, which no proxy can know. It is written a
 * few events late, in order; `initiatedBy` waits until what it asks for is in the file.
 */
export class RequestLog {
  readonly #folder = mkdtempSync(path.join(os.tmpdir(), 'plainread-netlog-'));
  #runs = 0;
  #marks = 0;

  /** The flag for the next start of the browser: every run has a file of its own. */
  nextFlag(): string {
    this.#runs += 1;
    return `--log-net-log=${this.#file(this.#runs)}`;
  }

  /** The http(s) addresses asked for by contexts of this origin in the present run, oldest first. */
  async initiatedBy(origin: string, browser: Browser): Promise<string[]> {
    const mark = `http://mark-${++this.#marks}.plainread.invalid/`;
    const page = await browser.newPage();
    try {
      await poll(async () => {
        await page.goto(mark).catch(() => {}); // it is asked for, also where nobody answers
        return this.#text().includes(`"${mark}"`);
      }, 'Chromium did not write its net log');
    } finally {
      await page.close();
    }
    return this.#text()
      .split('\n')
      .filter((line) => line.includes(`"initiator":"${origin}`))
      .map((line) => /"url":"(https?:[^"]*)"/.exec(line)?.[1] ?? '')
      .filter(Boolean);
  }

  async discard(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }

  #text(): string {
    return readFileSync(this.#file(this.#runs), 'utf8');
  }

  #file(run: number): string {
    return path.join(this.#folder, `run-${run}.json`);
  }
}
