import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from '../../i18n/index.js';
import { Icon } from './Icon.js';

interface Props {
  readonly name: string;
  readonly title: string;
  /** Told when it is closed, in whatever way; the browser has given the focus back by then. */
  readonly onClosed: () => void;
  /** Given a way to close it. */
  readonly children: (close: () => void) => ComponentChildren;
}

/** A window in the page: the rest waits until it is closed. */
export function Dialog({ name, title, onClosed, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>('[data-first]')?.focus();
  }, []);
  const close = () => dialog.current?.close();
  return (
    <dialog ref={dialog} class="dialog" data-dialog={name} aria-labelledby={heading} onClose={onClosed}>
      <header>
        <h2 id={heading}>{title}</h2>
        <button
          type="button"
          class="button plain"
          data-action="close"
          aria-label={t('library_close')}
          title={t('library_close')}
          onClick={close}
        >
          <Icon name="close" />
        </button>
      </header>
      {children(close)}
    </dialog>
  );
}
