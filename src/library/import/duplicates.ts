/** One address, many lines: the one saved last says what has changed, and nothing of the others is lost. */
import type { ImportItem, ImportLine, ImportPlace } from './item.js';
import { unitedTags } from './tags.js';

/** What is remembered of the lines with an address: no body. */
type Known = ImportPlace &
  Pick<ImportItem, 'tags' | 'state' | 'savedAt' | 'title'> & {
    /** When the line was saved whose word on archived and unread counts; null where it does not say. */
    readonly statedAt: string | null;
  };

/**
 * Marks lines whose address an earlier line had, by the library's own rule for what one page is (`entry-key.ts`).
 * The later line's item gets the tags of both, the earlier day of saving, the favourite of either, and the word on
 * archived and unread of the line that was saved later; its own, where one of the two does not say when. What else it
 * does not know (null, no highlights) the earlier line may have known.
 * @returns the function that is given each line in turn
 */
export function duplicateMarker(): (line: ImportLine) => ImportLine {
  const known = new Map<string, Known>();
  return (line) => {
    if (!line.ok) return line;
    const earlier = known.get(line.key);
    const counts = earlier === undefined || isLaterWord(line.item, earlier);
    const item = earlier === undefined ? line.item : merged(earlier, line.item, counts);
    const first = earlier ?? line;
    const { tags, state, savedAt, title } = item;
    const statedAt = counts ? line.item.savedAt : earlier.statedAt;
    known.set(line.key, { file: first.file, line: first.line, tags, state, savedAt, title, statedAt });
    return {
      ...line,
      item,
      duplicateOf: earlier === undefined ? null : { file: earlier.file, line: earlier.line },
    };
  };
}

/** Whether the word on archived and unread of this item counts, and not that of the lines before it. */
function isLaterWord({ savedAt }: ImportItem, { statedAt }: Known): boolean {
  // ISO 8601 in UTC sorts by time.
  return savedAt === null || statedAt === null || savedAt >= statedAt;
}

function merged(earlier: Known, item: ImportItem, isItsWord: boolean): ImportItem {
  const { isUnread, isArchived } = isItsWord ? item.state : earlier.state;
  const isFavorite = item.state.isFavorite || earlier.state.isFavorite;
  const days = [earlier.savedAt, item.savedAt].filter((day) => day !== null);
  return {
    ...item,
    title: item.title ?? earlier.title,
    tags: unitedTags(earlier.tags, item.tags),
    savedAt: days.toSorted()[0] ?? null,
    state: { isUnread, isArchived, isFavorite },
  };
}
