/** Single-key shortcuts of a page. They never fire while the reader types, holds a modifier or has a dialog open. */
export function onKeys(keys: Readonly<Record<string, () => void>>): void {
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.repeat) return;
    if (!isForPage(event)) return;
    const action = keys[event.key.toLowerCase()];
    if (!action) return;
    event.preventDefault();
    action();
  });
}

/** Whether a key is struck neither where something is typed or chosen, nor while a dialog lies over the page. */
export function isForPage({ target }: KeyboardEvent): boolean {
  if (document.querySelector('dialog[open]') !== null) return false;
  return !(
    target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null
  );
}
