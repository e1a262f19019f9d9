/** The page's keys: one table for what they do and for the sheet that says so. */
import type { MessageKey } from '../../i18n/index.js';

export interface Binding {
  /** Each is enough: "j", "ArrowDown", "Ctrl+z" (on a Mac Cmd too), or two in turn as in "g l". */
  readonly strokes: readonly string[];
  readonly says: MessageKey;
  readonly run: () => void;
  /** Held down it does it again and again. */
  readonly repeats?: boolean;
  /** Elsewhere the key is the browser's. */
  readonly where?: 'list';
}

/** Milliseconds within which the second of two keys is struck. */
const TURN = 2000;
const FIELDS = 'input:not([type=checkbox]), textarea, select, [contenteditable]';
const CONTROLS = 'a, button, summary, input';
/** Alone they only say that another key is to come. */
const MODIFIERS: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph']);

/**
 * Handles key strokes by `bindings`. None acts while the reader types or a dialog is open.
 * @param now milliseconds, from any beginning
 * @returns the listener for `keydown`
 */
export function keyListener(
  bindings: readonly Binding[],
  now: () => number = () => performance.now(),
): (event: KeyboardEvent) => void {
  const table = new Map(
    bindings.flatMap((binding) => binding.strokes.map((stroke) => [stroke, binding] as const)),
  );
  const openers = new Set(
    [...table.keys()].filter((stroke) => stroke.includes(' ')).map((stroke) => stroke.split(' ')[0]),
  );
  let first: { readonly stroke: string; readonly at: number } | null = null;
  return (event) => {
    if (event.defaultPrevented || MODIFIERS.has(event.key) || !isForPage(event)) return;
    const stroke = strokeOf(event);
    const before = first && now() - first.at < TURN ? first.stroke : null;
    first = null;
    const binding = table.get(before === null ? stroke : `${before} ${stroke}`);
    if (binding === undefined) {
      if (before === null && openers.has(stroke) && !event.repeat) first = { stroke, at: now() };
      return;
    }
    if ((event.repeat && !binding.repeats) || isElsewhere(binding, stroke, event)) return;
    event.preventDefault();
    binding.run();
  };
}

/** Not where something is typed, nor behind a dialog. */
function isForPage({ target }: KeyboardEvent): boolean {
  if (document.querySelector('dialog[open]') !== null) return false;
  return !(target instanceof Element && target.closest(FIELDS) !== null);
}

function isElsewhere({ where }: Binding, stroke: string, { target }: KeyboardEvent): boolean {
  const at = target instanceof Element ? target : null;
  if (stroke === 'Enter' && at?.closest(CONTROLS)) return true;
  if (where === undefined) return false;
  const isInList = at?.closest('.entries') !== null && at !== null;
  return !(isInList || (stroke === 'Ctrl+a' && at === document.body));
}

function strokeOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): string {
  const name = key.length === 1 ? key.toLowerCase() : key;
  const isCommand = ctrlKey || metaKey;
  // With Shift a sign has a name of its own ("#", "?"); a letter or a named key means something else.
  const isShifted = shiftKey && (isCommand || key.length > 1);
  return `${isCommand ? 'Ctrl+' : ''}${altKey ? 'Alt+' : ''}${isShifted ? 'Shift+' : ''}${name}`;
}
