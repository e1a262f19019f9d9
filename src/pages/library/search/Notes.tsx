import { type MessageKey, t } from '../../../i18n/index.js';
import type { Desk } from '../desk.js';

/** By the search's own codes; what is unfinished is still being typed, and nothing is said of it. */
const SAYS: Readonly<Record<string, MessageKey>> = {
  'unknown-filter': 'search_note_unknown_filter',
  'bad-date': 'search_note_bad_date',
  'bad-state': 'search_note_bad_state',
  'too-long': 'search_note_too_long',
};

/** What of the typed could not be taken as it stands. */
export function Notes({ desk: { model } }: { readonly desk: Desk }) {
  const answer = model.search.answer.value;
  if (answer.state !== 'found') return null;
  const notes = answer.notes.flatMap(({ code, text }) => {
    const says = SAYS[code];
    return says === undefined ? [] : [t(says, text.slice(0, 60))];
  });
  if (notes.length === 0) return null;
  return (
    <ul class="notes quiet">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
