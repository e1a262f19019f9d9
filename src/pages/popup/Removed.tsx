import { countByKind, type Ledger, type RemovedKind } from '../../article/ledger.js';
import { locale, type PluralFamily, plural } from '../../i18n/index.js';

const FAMILIES: Readonly<Record<RemovedKind, PluralFamily>> = {
  ad: 'removed_ad',
  'author-box': 'removed_author_box',
  comments: 'removed_comments',
  consent: 'removed_consent',
  duplicate: 'removed_duplicate',
  hidden: 'removed_hidden',
  metadata: 'removed_metadata',
  navigation: 'removed_navigation',
  newsletter: 'removed_newsletter',
  related: 'removed_related',
  share: 'removed_share',
  other: 'removed_rest',
};
/** Characters of a block that show which one it is. */
const SHOWN_TEXT = 200;

/** One quiet line that says what was taken out; it opens to a list by kind, with text and reason. */
export function Removed({ ledger }: { ledger: Ledger }) {
  if (ledger.length === 0) return null;
  const kinds = [...countByKind(ledger)].map(([kind, count]) => ({
    kind,
    said: plural(FAMILIES[kind], count),
    entries: ledger.filter((entry) => entry.kind === kind),
  }));
  const list = new Intl.ListFormat(locale(), { type: 'unit', style: 'short' });
  return (
    <details class="removed quiet">
      <summary>{plural('popup_removed', ledger.length, list.format(kinds.map(({ said }) => said)))}</summary>
      {kinds.map(({ kind, said, entries }) => (
        <section key={kind} data-kind={kind}>
          <h2>{said}</h2>
          <ul>
            {entries.map(({ text, reason }, i) => (
              <li key={i}>
                <bdi>{text.length > SHOWN_TEXT ? `${text.slice(0, SHOWN_TEXT)}…` : text}</bdi>
                <small>{reason}</small>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  );
}
