import type { RefObject } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../i18n/index.js';

interface Props {
  readonly label: string;
  /** As in the attribute: endings and types. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

/** A file, chosen or dropped anywhere on the dialog. */
export function FileChoice({ label, accept, onFile }: Props) {
  const zone = useRef<HTMLDivElement>(null);
  const hint = useId();
  const isOver = useDrop(zone, onFile);
  return (
    <div ref={zone} class={`file-choice${isOver ? ' over' : ''}`}>
      <label class="button primary">
        {label}
        <input
          type="file"
          class="visually-hidden"
          accept={accept}
          aria-describedby={hint}
          data-first
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            // The same file may be chosen again, once it has been mended.
            currentTarget.value = '';
            if (file) onFile(file);
          }}
        />
      </label>
      <span id={hint} class="quiet">
        {t('transfer_drop_hint')}
      </span>
    </div>
  );
}

/** Has the dialog around `zone` take files that are dropped on it. @returns whether one is held over it */
function useDrop(zone: RefObject<HTMLElement | null>, onFile: (file: File) => void): boolean {
  const [isOver, setOver] = useState(false);
  // With the first frame that shows it: what is dropped before would go to the page, which leaves it alone.
  useLayoutEffect(() => {
    const dialog = zone.current?.closest('dialog');
    if (!dialog) return;
    const onDragOver = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const onDragLeave = () => setOver(false);
    const onDrop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) onFile(file);
    };
    dialog.addEventListener('dragover', onDragOver);
    dialog.addEventListener('dragleave', onDragLeave);
    dialog.addEventListener('drop', onDrop);
    return () => {
      dialog.removeEventListener('dragover', onDragOver);
      dialog.removeEventListener('dragleave', onDragLeave);
      dialog.removeEventListener('drop', onDrop);
    };
  }, [zone, onFile]);
  return isOver;
}
