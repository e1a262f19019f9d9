/**
 * What the page shows folded: the reader would have it with one click, so it comes along.
 *
 * A closed `<details>` and `hidden="until-found"` say so themselves. A panel that a button controls
 * (`aria-controls`, `aria-expanded=false`) may as well be a menu: it must hold prose and no fields, and stand
 * outside what is navigation.
 */
import { foldWhiteSpace } from '../../text/words.js';
import { pristine } from './declobber.js';

const NOT_CONTENT =
  'nav, dialog, form, menu, [role=navigation], [role=menu], [role=menubar], [role=listbox], [role=dialog], [role=search], [role=tooltip], [role=tree], [role=banner], [role=contentinfo]';
const FIELDS = 'input, select, textarea';
/** Characters outside links that make a panel prose, and the most of it that may be links. */
const LEAST_PROSE = 60;
const MOST_LINKS = 0.3;
/** A page has a few dozen; thousands are an attack. */
const MOST_CONTROLS = 500;

/** Elements that are folded away and come along with what they hold. */
export function foldedIn(live: Document): Set<Element> {
  const find = pristine(live, 'querySelectorAll');
  const has = (element: Element, name: string, value: string) =>
    pristine(element, 'getAttribute')(name)?.toLowerCase() === value;
  const folded = new Set<Element>(find('details'));
  for (const details of folded) if (pristine(details, 'hasAttribute')('open')) folded.delete(details);
  for (const hidden of find('[hidden]')) if (has(hidden, 'hidden', 'until-found')) folded.add(hidden);
  const byId = pristine(live, 'getElementById');
  for (const control of [...find('[aria-controls]')].slice(0, MOST_CONTROLS)) {
    if (!has(control, 'aria-expanded', 'false')) continue;
    const panel = byId(pristine(control, 'getAttribute')('aria-controls')?.trim() ?? '');
    if (panel && isContent(panel, control)) folded.add(panel);
  }
  return folded;
}

function isContent(panel: Element, control: Element): boolean {
  if (pristine(control, 'hasAttribute')('aria-haspopup')) return false;
  const within = pristine(panel, 'closest')(NOT_CONTENT) ?? pristine(control, 'closest')(NOT_CONTENT);
  const find = pristine(panel, 'querySelectorAll');
  if (within || find(FIELDS).length > 0) return false;
  const all = textLength(panel);
  let linked = 0;
  for (const link of find('a[href]')) linked += textLength(link);
  return all - linked >= LEAST_PROSE && linked <= MOST_LINKS * all;
}

function textLength(element: Element): number {
  return foldWhiteSpace(pristine(element, 'textContent') ?? '').length;
}

/** Takes from a copy what its page hid it with, so that no later step hides it again. */
export function unfold(copy: Element): void {
  for (const name of ['hidden', 'aria-hidden', 'style']) copy.removeAttribute(name);
}
