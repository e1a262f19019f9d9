import { useSignal } from '@preact/signals';
import { cleanTag } from '../../../article/tags.js';
import { locale, plural, t } from '../../../i18n/index.js';
import type { ImportFormat, ImportSummary } from '../../../library/import/index.js';
import { formatDay } from '../../../ui/moment.js';
import { FileChoice } from './FileChoice.js';
import { FormatChoice } from './FormatChoice.js';
import type { ImportSteps } from './import-steps.js';
import { ProblemList } from './ProblemList.js';
import { FORMAT_NAMES, NOTE_WORDS, REASON_WORDS } from './services.js';

interface Props {
  readonly steps: ImportSteps;
  readonly file: File;
  readonly format: ImportFormat | null;
  readonly summary: ImportSummary;
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

/** What an import would bring, and how it is wanted. */
export function ImportPreview({ steps, file, format, summary, accept, onFile }: Props) {
  const isNothing = summary.articles + summary.links === 0;
  return (
    <>
      <FormatChoice format={format} onChoose={(chosen) => void steps.read(file, chosen)} />
      <Findings summary={summary} />
      {isNothing ? (
        <FileChoice label={t('transfer_another_file')} accept={accept} onFile={onFile} />
      ) : (
        <HowChoice steps={steps} format={format} summary={summary} />
      )}
    </>
  );
}

function HowChoice({ steps, format, summary }: Pick<Props, 'steps' | 'format' | 'summary'>) {
  const isBookmarks = format === 'bookmarks-html';
  const wishes = useSignal({ isUnread: true, keepsArchive: true, isTagged: false, tag: tagFor(format) });
  const set = (part: Partial<typeof wishes.value>) => {
    wishes.value = { ...wishes.value, ...part };
  };
  const { isUnread, keepsArchive, isTagged, tag } = wishes.value;
  const go = () => {
    const wanted = isTagged ? cleanTag(tag) : '';
    void steps.write({ isUnread: isBookmarks ? isUnread : null, keepsArchive, tag: wanted || null });
  };
  const toggle = (name: 'isUnread' | 'keepsArchive' | 'isTagged', label: string) => (
    <Check
      name={name}
      label={label}
      isOn={wishes.value[name]}
      onToggle={() => set({ [name]: !wishes.value[name] })}
    />
  );
  return (
    <>
      <fieldset class="choices">
        <legend>{t('transfer_import_how')}</legend>
        {isBookmarks && toggle('isUnread', t('transfer_as_unread'))}
        {summary.archived > 0 && toggle('keepsArchive', plural('transfer_keep_archive', summary.archived))}
        {toggle('isTagged', t('transfer_tag_all'))}
        {isTagged && (
          <input
            class="tag-all"
            aria-label={t('transfer_tag')}
            value={tag}
            maxLength={100}
            onInput={({ currentTarget }) => set({ tag: currentTarget.value })}
          />
        )}
      </fieldset>
      <div class="ways">
        <button type="button" class="button primary" data-action="import" data-first onClick={go}>
          {plural('transfer_import_start', summary.articles + summary.links)}
        </button>
      </div>
    </>
  );
}

function Findings({ summary }: { readonly summary: ImportSummary }) {
  const { articles, links, tags, savedFrom, savedTo, problems, notes, duplicates } = summary;
  const failed = problems.reduce((sum, { count }) => sum + count, 0);
  const noted = duplicates === null ? notes : [...notes, duplicates];
  const day = (moment: string) => formatDay(moment, locale());
  return (
    <>
      <ul class="tally">
        {articles > 0 && <li>{plural('transfer_import_articles', articles)}</li>}
        {(links > 0 || articles === 0) && <li>{plural('transfer_import_links', links)}</li>}
        {tags.length > 0 && <li>{plural('transfer_import_tags', tags.length)}</li>}
        {savedFrom && savedTo && <li>{rangeWords(day(savedFrom), day(savedTo))}</li>}
      </ul>
      <ProblemList
        name="problems"
        title={plural('transfer_import_problems', failed)}
        problems={problems}
        words={REASON_WORDS}
      />
      <ProblemList
        name="notes"
        title={plural(
          'transfer_import_notes',
          noted.reduce((sum, { count }) => sum + count, 0),
        )}
        problems={noted}
        words={NOTE_WORDS}
      />
    </>
  );
}

interface CheckProps {
  readonly name: string;
  readonly label: string;
  readonly isOn: boolean;
  readonly onToggle: () => void;
}

function Check({ name, label, isOn, onToggle }: CheckProps) {
  return (
    <label>
      <input type="checkbox" data-wish={name} checked={isOn} onChange={onToggle} />
      <span>{label}</span>
    </label>
  );
}

/** "Pocket 2026-11": by which the reader finds later what came in together. */
function tagFor(format: ImportFormat | null): string {
  const name = (format && FORMAT_NAMES[format]) ?? t('transfer_bookmarks');
  return `${name.replace(/ \(.*\)$/, '')} ${new Date().toISOString().slice(0, 7)}`;
}

function rangeWords(from: string, to: string): string {
  return from === to ? t('library_saved_on', from) : t('transfer_import_range', from, to);
}
