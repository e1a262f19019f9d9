import { useSignal } from '@preact/signals';
import { type MessageKey, plural, t } from '../../../i18n/index.js';
import type { Change, Changes, FieldChange } from '../../../library/changes/index.js';
import { type Stretch, stretchesOf } from './comparison.js';
import { Added, Removed, Words } from './Words.js';

/** What is different, in the reading order of both texts. */
export function Differences({ changes }: { changes: Changes }) {
  const { isCoarse, isSame, headline, standfirst, byline, paragraphs } = changes;
  return (
    <div data-field="differences">
      {isSame && <p class="quiet">{t('changes_none')}</p>}
      {isCoarse && <p class="partial">{t('changes_coarse')}</p>}
      <Field name="changes_headline" change={headline} />
      <Field name="changes_standfirst" change={standfirst} />
      <Field name="changes_byline" change={byline} />
      {stretchesOf(paragraphs).map((stretch, at) => (
        <StretchView key={at} stretch={stretch} />
      ))}
    </div>
  );
}

function Field({ name, change }: { name: MessageKey; change: FieldChange | null }) {
  if (!change) return null;
  return (
    <section class="change" tabIndex={-1} data-change="field">
      <h2 class="kind" lang={t('locale')}>
        {t(name)}
      </h2>
      <p>
        <Words words={change.words} />
      </p>
    </section>
  );
}

function StretchView({ stretch }: { stretch: Stretch }) {
  if (stretch.kind === 'same') return <Unchanged paragraphs={stretch.paragraphs} />;
  const { change } = stretch;
  return (
    <section class="change" tabIndex={-1} data-change={change.isMoved ? 'moved' : change.kind}>
      <h2 class="kind" lang={t('locale')}>
        {t(kindOf(change))}
      </h2>
      <p>
        <Changed change={change} />
      </p>
    </section>
  );
}

function kindOf({ kind, isMoved }: Change): MessageKey {
  if (kind === 'added') return isMoved ? 'changes_moved_here' : 'changes_added';
  if (kind === 'removed') return isMoved ? 'changes_moved_away' : 'changes_removed';
  return 'changes_edited';
}

function Changed({ change: { kind, before = '', after = '', words } }: { change: Change }) {
  if (words) return <Words words={words} />;
  return <bdi>{kind === 'removed' ? <Removed>{before}</Removed> : <Added>{after}</Added>}</bdi>;
}

/** Paragraphs that are the same in both, folded; there may be very many, and they are made when they are asked for. */
function Unchanged({ paragraphs }: { paragraphs: readonly string[] }) {
  const isOpen = useSignal(false);
  return (
    <details
      class="unchanged"
      onToggle={({ currentTarget }) => {
        isOpen.value = currentTarget.open;
      }}
    >
      <summary lang={t('locale')}>{plural('changes_unchanged', paragraphs.length)}</summary>
      {isOpen.value &&
        paragraphs.map((text, at) => (
          <p key={at}>
            <bdi>{text}</bdi>
          </p>
        ))}
    </details>
  );
}
