import { t } from '../../../i18n/index.js';
import type { ImportFormat } from '../../../library/import/index.js';
import { FORMAT_NAMES } from './services.js';

interface Props {
  /** Null: none was recognised. */
  readonly format: ImportFormat | null;
  readonly onChoose: (format: ImportFormat) => void;
}

/** Where a file comes from, as it was recognised, to be put right. */
export function FormatChoice({ format, onChoose }: Props) {
  const formats = Object.keys(FORMAT_NAMES).filter((name): name is ImportFormat => name in FORMAT_NAMES);
  return (
    <label class="format">
      {t('transfer_format')}
      <select
        value={format ?? ''}
        data-field="format"
        onChange={({ currentTarget }) => {
          const chosen = formats.find((known) => known === currentTarget.value);
          if (chosen) onChoose(chosen);
        }}
      >
        {format === null && <option value="">{t('transfer_format_unknown')}</option>}
        {formats.map((known) => (
          <option key={known} value={known}>
            {FORMAT_NAMES[known] ?? t('transfer_bookmarks')}
          </option>
        ))}
      </select>
    </label>
  );
}
