import type { Measured, MeasuredPage } from '../measures.js';

/** One thing that is asked of a block. Answers are bytes. */
export type Feature = (block: Measured, page: MeasuredPage) => number;

/** Features by name. The model knows them by these names. */
export type Features = Readonly<Record<string, Feature>>;
