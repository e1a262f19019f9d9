/** Goes to the next change on the page, or with -1 to the one before; nothing where there is none. */
export function goToChange(step: 1 | -1): void {
  const changes = [...document.querySelectorAll<HTMLElement>('[data-change]')];
  const at = changes.indexOf(document.activeElement as HTMLElement);
  const next = at < 0 ? 0 : at + step;
  changes[next]?.focus();
}
