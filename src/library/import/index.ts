/**
 * The door of the imports: reads the files that other services give their users. Nothing else in `library/` imports
 * it; load it dynamically, when the reader asks for an import: it brings an HTML tokenizer with it.
 */
export {
  type FileReason,
  IMPORT_FORMATS,
  type ImportFormat,
  type ImportHighlight,
  type ImportItem,
  type ImportLine,
  type ImportNote,
  type ImportPlace,
  type ImportReason,
  type ImportState,
  type LineReason,
} from './item.js';
export { type ImportOptions, readImport } from './read.js';
export { recognise } from './recognise.js';
export { type ImportProblem, type ImportSummary, summarize } from './summary.js';
