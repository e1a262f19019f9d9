import { locale, type MessageKey, plural, t } from '../../../i18n/index.js';
import type { ImportProblem } from '../../../library/import/index.js';

interface Props<Code extends string> {
  readonly name: string;
  readonly title: string;
  readonly problems: readonly ImportProblem<Code>[];
  readonly words: Readonly<Record<Code, MessageKey>>;
}

/** Places of one problem that are named. */
const NAMED = 30;

/** What was wrong with a file and where, to be opened. */
export function ProblemList<Code extends string>({ name, title, problems, words }: Props<Code>) {
  if (problems.length === 0) return null;
  return (
    <details class="problems" data-problems={name}>
      <summary>{title}</summary>
      <ul>
        {problems.map((problem) => (
          <li key={problem.code} data-code={problem.code}>
            {t(words[problem.code])} <span class="quiet">{placesOf(problem)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** "Lines 3, 7 and 9", or how many where the file as a whole is meant or there are more. */
function placesOf({ places, count }: ImportProblem<string>): string {
  const named = places.filter(({ line }) => line > 0).slice(0, NAMED);
  if (named.length === 0) return '';
  const number = new Intl.NumberFormat(locale());
  const shown = named.map(({ file, line }) =>
    file === null ? number.format(line) : t('transfer_line_in', number.format(line), file.slice(-60)),
  );
  const more = count - named.length;
  if (more > 0) shown.push(plural('transfer_more_lines', more));
  const list = new Intl.ListFormat(locale(), { style: 'short', type: 'unit' });
  return t(shown.length === 1 ? 'transfer_line' : 'transfer_lines', list.format(shown));
}
