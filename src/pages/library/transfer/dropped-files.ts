/** Files dropped anywhere on the page: they go to the dialog that they are for, and never take the page's place. */
interface Dropping {
  /** Whether a dialog is open: it has its own place for files, and what is dropped beside it is left alone. */
  readonly isBusy: () => boolean;
  /** Told whether a file that the page would take is held over it. */
  readonly onOver: (isOver: boolean) => void;
  readonly onFile: (file: File) => void;
}

/** Which dialog a file is for, by its name: our own backups end as no other service's file does. */
export function kindOfFile(name: string): 'restore' | 'import' {
  return /\.(?:jsonl|gz)$/i.test(name) ? 'restore' : 'import';
}

/** Without this a browser leaves the page, with all that is going on in it, to show the file. */
export function takeDroppedFiles(window: Window, { isBusy, onOver, onFile }: Dropping): void {
  const isForUs = (event: DragEvent) =>
    !event.defaultPrevented && (event.dataTransfer?.types.includes('Files') ?? false);
  window.addEventListener('dragover', (event) => {
    if (!isForUs(event)) return;
    event.preventDefault();
    if (isBusy() && event.dataTransfer) event.dataTransfer.dropEffect = 'none';
    onOver(!isBusy());
  });
  window.addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) onOver(false);
  });
  window.addEventListener('drop', (event) => {
    onOver(false);
    if (!isForUs(event)) return;
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file && !isBusy()) onFile(file);
  });
}
