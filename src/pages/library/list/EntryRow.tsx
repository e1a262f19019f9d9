import type { TargetedMouseEvent } from 'preact';
import { t } from '../../../i18n/index.js';
import type { SavedSummary } from '../../../library/index.js';
import type { Desk } from '../desk.js';
import { entryTitle } from '../titles.js';
import { EntryActions } from './EntryActions.js';
import { EntryWords } from './EntryWords.js';
import { StrayRow } from './StrayRow.js';

interface Props {
  readonly desk: Desk;
  readonly slot: number;
  readonly index: number;
  readonly count: number;
}

/** One row of the list: an entry, or its place while it is being fetched. */
export function EntryRow({ desk, slot, index, count }: Props) {
  const { model, selection, cursor } = desk;
  const entry = model.rows.get(slot);
  if (entry?.unreadable) return <StrayRow desk={desk} entry={entry} index={index} count={count} />;
  const place = { 'data-index': index, 'aria-setsize': count, 'aria-posinset': index + 1 } as const;
  if (!entry) return <li class="entry awaited" {...place} style={{ '--at': index }} aria-busy="true" />;
  const isSearched = model.search.answer.value.state === 'found';
  const isPicked = selection.slots.value.has(slot);
  const isCurrent = cursor.current.value?.index === index;
  return (
    <li
      class={`entry${entry.isUnread ? ' unread' : ''}${isPicked ? ' picked' : ''}${isCurrent ? ' current' : ''}`}
      {...place}
      data-article-id={entry.id}
      style={{ '--at': index }}
    >
      <Pick desk={desk} entry={entry} slot={slot} index={index} isPicked={isPicked} />
      <EntryWords
        desk={desk}
        entry={entry}
        snippet={(isSearched && model.snippets.get(slot)) || null}
        progress={model.progress.get(slot)?.fraction ?? null}
      />
      <EntryActions desk={desk} entry={entry} slot={slot} />
    </li>
  );
}

interface PickProps {
  readonly desk: Desk;
  readonly entry: SavedSummary;
  readonly slot: number;
  readonly index: number;
  readonly isPicked: boolean;
}

function Pick({ desk: { selection }, entry, slot, index, isPicked }: PickProps) {
  const onClick = ({ shiftKey, currentTarget: box }: TargetedMouseEvent<HTMLInputElement>) => {
    if (shiftKey) selection.extendTo(index);
    else selection.toggle(index);
    // What is picked is the selection's to say, not the box's. Were the click prevented, the browser would give the box
    // back its old state, after all that is rendered here.
    box.checked = selection.slots.peek().has(slot);
  };
  return (
    <label class="pick">
      <input
        type="checkbox"
        checked={isPicked}
        aria-label={t('library_select_article', entryTitle(entry))}
        onClick={onClick}
      />
    </label>
  );
}
