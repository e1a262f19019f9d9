import { type MessageKey, t } from '../../../i18n/index.js';

/** What can be typed: the words of a filter are the same in every language. */
const EXAMPLES: readonly { readonly example: MessageKey; readonly says: MessageKey }[] = [
  { example: 'search_example_phrase', says: 'search_help_phrase' },
  { example: 'search_example_without', says: 'search_help_without' },
  { example: 'search_example_site', says: 'search_help_site' },
  { example: 'search_example_by', says: 'search_help_by' },
  { example: 'search_example_tag', says: 'search_help_tag' },
  { example: 'search_example_after', says: 'search_help_after' },
  { example: 'search_example_before', says: 'search_help_before' },
  { example: 'search_example_is', says: 'search_help_is' },
];

/** What can be typed into the search box, by examples that can be tried. */
export function SearchHelp({ onChoose }: { readonly onChoose: (example: string) => void }) {
  return (
    <div class="search-help">
      <p>{t('search_help_words')}</p>
      <ul>
        {EXAMPLES.map(({ example, says }) => (
          <li key={example}>
            <button
              type="button"
              class="button"
              data-example={t(example)}
              onClick={() => onChoose(t(example))}
            >
              <bdi>{t(example)}</bdi>
            </button>
            <span>{t(says)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
