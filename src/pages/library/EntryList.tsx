import { useEffect, useRef, useState } from 'preact/hooks';
import type { ArticleId } from '../../article/article-id.js';
import { t } from '../../i18n/index.js';
import type { LibraryEntry } from '../../library/index.js';
import { EntryRow } from './EntryRow.js';
import { focusEntry, moveFocus } from './focus.js';

/** Rows made at once: a tall window's worth. More are made as the reader comes near the end. */
const BATCH = 50;

interface Props {
  readonly entries: readonly LibraryEntry[];
  readonly onDelete: (entry: LibraryEntry) => void;
  /** An entry that is to have the focus as soon as it is in the list. */
  readonly wanted: { current: ArticleId | null };
}

/** The saved articles, as many rows as the reader has come to. */
export function EntryList({ entries, onDelete, wanted }: Props) {
  const [made, setMade] = useState(BATCH);
  useEffect(() => {
    const at = entries.findIndex(({ id }) => id === wanted.current);
    if (at === -1) return;
    if (at >= made) setMade(at + BATCH);
    else if (wanted.current !== null && focusEntry(wanted.current)) wanted.current = null;
  }, [entries, made, wanted]);
  return (
    <>
      <ul class="entries" aria-label={t('library_articles')} onKeyDown={moveByArrow}>
        {entries.slice(0, made).map((entry) => (
          <EntryRow key={entry.id} entry={entry} onDelete={onDelete} />
        ))}
      </ul>
      {made < entries.length && <End key={made} onNear={() => setMade(made + BATCH)} />}
    </>
  );
}

/** Stands after the last row that is made and says when it comes within a window's height of being seen. */
function End({ onNear }: { onNear: () => void }) {
  const mark = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const near = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && onNear(), {
      rootMargin: '100%',
    });
    if (mark.current) near.observe(mark.current);
    return () => near.disconnect();
  }, [onNear]);
  return <div ref={mark} class="end" />;
}

function moveByArrow(event: KeyboardEvent): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
  if (step === null || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  event.preventDefault();
  moveFocus(step);
}
