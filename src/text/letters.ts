/**
 * The characters that words are written with, marks among them, as the inside of a character class. Flat ranges,
 * because an engine takes some hundred times longer to compile `\\p{L}` and the flags `iu`, at the first use in
 * every page read.
 */
export const LETTERS =
  'a-zªµºß-öø-\u060b\u0620-\u1fff\u2c30-\u2dff\u3005-\u3007\u3031-\u3035\u3041-\u30fa\u30fc-\u318e\u31a0-\u31ff\u3400-\u9fff\ua000-\ud7ff\uf900-\ufdfb\ufe70-\ufefc\uff41-\uff5a\uff66-\uffdc';
/** The same with digits. */
export const LETTERS_AND_DIGITS = `0-9\uff10-\uff19${LETTERS}`;
