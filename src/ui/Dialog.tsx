import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../i18n/index.js';
import { Icon } from './Icon.js';

interface Props {
  readonly name: string;
  readonly title: string;
  /** Told when it is closed, in whatever way; the browser has given the focus back by then. */
  readonly onClosed: () => void;
  /** Asked before the reader closes it: true keeps it open. Default: it closes. */
  readonly holds?: () => boolean;
  /** Given a way to close it. */
  readonly children: (close: () => void) => ComponentChildren;
}

/** A window in the page: the rest waits until it is closed. */
export function Dialog({ name, title, onClosed, holds = () => false, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  // In one go with what opened it: a key struck before it is open would be the page's.
  useLayoutEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>('[data-first]')?.focus();
  }, []);
  const close = () => dialog.current?.close();
  const keep = (event: Event) => {
    if (event.target === dialog.current && holds()) event.preventDefault();
  };
  // A second Escape closes a dialog whatever the first came to, unless the stroke itself is taken.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && holds()) event.preventDefault();
  };
  return (
    <dialog
      ref={dialog}
      class="dialog"
      data-dialog={name}
      aria-labelledby={heading}
      onClose={onClosed}
      onCancel={keep}
      onKeyDown={onKeyDown}
    >
      <header>
        <h2 id={heading}>{title}</h2>
        <button
          type="button"
          class="button plain"
          data-action="close"
          aria-label={t('library_close')}
          title={t('library_close')}
          onClick={() => holds() || close()}
        >
          <Icon name="close" />
        </button>
      </header>
      {children(close)}
    </dialog>
  );
}
