import type { ExtractResult } from '../article/result.js';
import { extract } from '../extract/index.js';
import { snapshotOf } from '../extract/snapshot/index.js';

/** The injection's result: plain data, hostile until it has been through `sanitize/`. */
export const result: ExtractResult = extract(snapshotOf(document), { url: location.href, now: new Date() });
