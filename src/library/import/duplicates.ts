/** One address, many lines: later lines say what has changed, and nothing of the earlier ones is lost. */
import type { ImportItem, ImportLine, ImportPlace } from './item.js';
import { unitedTags } from './tags.js';

/** What is remembered of the lines with an address: no body. */
type Known = ImportPlace & Pick<ImportItem, 'tags' | 'state' | 'savedAt' | 'title'>;

/**
 * Marks lines whose address an earlier line had, by the library's own rule for what one page is (`entry-key.ts`).
 * The later line's item gets the tags of both, the earlier day of saving, the favourite of either, and its own word on
 * archived and unread. What else it does not know (null, no highlights) the earlier line may have known.
 * @returns the function that is given each line in turn
 */
export function duplicateMarker(): (line: ImportLine) => ImportLine {
  const known = new Map<string, Known>();
  return (line) => {
    if (!line.ok) return line;
    const earlier = known.get(line.key);
    const item = earlier === undefined ? line.item : merged(earlier, line.item);
    const first = earlier ?? line;
    const { tags, state, savedAt, title } = item;
    known.set(line.key, { file: first.file, line: first.line, tags, state, savedAt, title });
    return {
      ...line,
      item,
      duplicateOf: earlier === undefined ? null : { file: earlier.file, line: earlier.line },
    };
  };
}

function merged(earlier: Known, item: ImportItem): ImportItem {
  const days = [earlier.savedAt, item.savedAt].filter((day) => day !== null);
  return {
    ...item,
    title: item.title ?? earlier.title,
    tags: unitedTags(earlier.tags, item.tags),
    // ISO 8601 in UTC sorts by time.
    savedAt: days.toSorted()[0] ?? null,
    state: { ...item.state, isFavorite: item.state.isFavorite || earlier.state.isFavorite },
  };
}
