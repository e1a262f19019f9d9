import { t } from '../../i18n/index.js';
import type { Part } from './model.js';

interface Props {
  readonly part: Part;
  readonly onChoose: (part: Part) => void;
}

/** What the reader had selected on the page, or all of its article: a choice of two. */
export function PartChoice({ part, onChoose }: Props) {
  const option = (value: Part, label: string) => (
    <label>
      <input
        type="radio"
        name="part"
        id={`part-${value}`}
        checked={part === value}
        onChange={() => onChoose(value)}
      />
      <span>{label}</span>
    </label>
  );
  return (
    <fieldset class="parts">
      <legend class="visually-hidden">{t('popup_part')}</legend>
      {option('selection', t('popup_part_selection'))}
      {option('whole', t('popup_part_whole'))}
    </fieldset>
  );
}
