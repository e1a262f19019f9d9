import { useSignal } from '@preact/signals';
import { plural, t } from '../../../i18n/index.js';
import type { TagGroup } from '../../../library/index.js';
import { Dialog } from '../../../ui/Dialog.js';
import type { Desk } from '../desk.js';
import { NoticeWords } from '../NoticeBar.js';
import { TagLine } from './TagLine.js';

/** Tags listed at once; beyond them the filter leads to any. */
const MOST_LISTED = 300;

/** All tags: to be renamed, merged and deleted. */
export function ManageTags({ desk }: { readonly desk: Desk }) {
  const { model, actions } = desk;
  const groups = model.tags.value;
  const filter = useSignal('');
  const renaming = useSignal<string | null>(null);
  const onClosed = () => {
    actions.dialog.value = null;
  };
  const shown = fitting(groups, filter.value);
  return (
    <Dialog name="manage-tags" title={t('tags_manage')} onClosed={onClosed}>
      {() => (
        <div class="manage-tags">
          {groups.length === 0 && <p class="quiet">{t('tags_none')}</p>}
          {groups.length > 12 && (
            <input
              type="search"
              aria-label={t('tags_filter')}
              placeholder={t('tags_filter')}
              value={filter.value}
              onInput={(event) => {
                filter.value = event.currentTarget.value;
              }}
            />
          )}
          <ul>
            {shown.slice(0, MOST_LISTED).map((group) => (
              <TagLine
                key={group.key}
                desk={desk}
                group={group}
                isRenaming={renaming.value === group.key}
                onRename={(isOn) => {
                  renaming.value = isOn ? group.key : null;
                }}
              />
            ))}
          </ul>
          {shown.length > MOST_LISTED && (
            <p class="quiet">{plural('tags_more', shown.length - MOST_LISTED)}</p>
          )}
          <Outcome desk={desk} />
        </div>
      )}
    </Dialog>
  );
}

/** The page's own notices lie under the dialog: what was done here is said, and can be taken back, here. */
function Outcome({ desk: { changes, actions } }: { readonly desk: Desk }) {
  const before = useSignal(changes.notice.peek()).value;
  const notice = changes.notice.value === before ? null : changes.notice.value;
  return (
    <div class="outcome" role="status">
      {notice && <NoticeWords notice={notice} />}
      {notice?.kind === 'done' && (
        <button type="button" class="button" data-action="undo-tags" onClick={() => void actions.undo()}>
          {t('library_undo')}
        </button>
      )}
    </div>
  );
}

function fitting(groups: readonly TagGroup[], filter: string): readonly TagGroup[] {
  const wanted = filter.trim().toLocaleLowerCase();
  return groups
    .filter(({ key, name }) => key.includes(wanted) || name.toLocaleLowerCase().includes(wanted))
    .sort((a, b) => a.name.localeCompare(b.name));
}
