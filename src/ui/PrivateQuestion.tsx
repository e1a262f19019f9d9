import { useEffect, useRef } from 'preact/hooks';
import { type MessageKey, t } from '../i18n/index.js';

interface Props {
  /** What is said before the choice. */
  readonly sentence: MessageKey;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

/** Asks whether what was read in a private window may be kept. The focus goes to the answer that was on its way. */
export function PrivateQuestion({ sentence, onSave, onCancel }: Props) {
  const save = useRef<HTMLButtonElement>(null);
  useEffect(() => save.current?.focus(), []);
  return (
    <section class="ask" id="private-question" lang={t('locale')} aria-label={t('private_question_name')}>
      <p id="private-sentence">{t(sentence)}</p>
      <div class="ways">
        <button
          type="button"
          id="private-save"
          ref={save}
          class="button primary"
          aria-describedby="private-sentence"
          onClick={onSave}
        >
          {t('private_save')}
        </button>
        <button type="button" id="private-cancel" class="button" onClick={onCancel}>
          {t('private_cancel')}
        </button>
      </div>
    </section>
  );
}
