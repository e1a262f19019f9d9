import { type MessageKey, t } from '../../i18n/index.js';

interface Props {
  readonly id: string;
  readonly keys: string;
  readonly hint: MessageKey;
  readonly onClick: () => void;
  readonly children: string;
}

/** A quiet button that looks like a link. */
export function LinkButton({ id, keys, hint, onClick, children }: Props) {
  return (
    <button type="button" id={id} class="link" title={t(hint)} aria-keyshortcuts={keys} onClick={onClick}>
      {children}
    </button>
  );
}
