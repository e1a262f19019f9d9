import type { BrowserName } from '../../drive/browsers.js';

/** What a run is asked for. */
export interface SoakOptions {
  readonly browser: BrowserName;
  /** How often, in whatever the run counts; default: the full count of the run. */
  readonly times?: number;
  /** The same seed gives the same moments, texts and orders. */
  readonly seed: number;
  /** Told once in a while how far it is. */
  readonly onProgress?: (line: string) => void;
}

/** What a run found. */
export interface SoakReport {
  readonly title: string;
  /** Each a figure or a problem. */
  readonly lines: readonly string[];
  readonly ok: boolean;
}
