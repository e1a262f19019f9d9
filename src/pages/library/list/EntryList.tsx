import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../../i18n/index.js';
import type { Desk } from '../desk.js';
import { EntryRow } from './EntryRow.js';
import { type Span, spanOf, topRow } from './geometry.js';
import { countOf, keyAt } from './items.js';
import { useKeptPlace } from './kept-place.js';
import { StrayRow } from './StrayRow.js';

const NOTHING: Span = { first: 0, end: 0 };

/** The list of the place the page is at: as high as all its rows, with those made that are in sight. */
export function EntryList({ desk }: { readonly desk: Desk }) {
  const { model, cursor } = desk;
  const list = useRef<HTMLUListElement>(null);
  const measure = useRef<HTMLDivElement>(null);
  const span = useSignal(NOTHING);
  const items = model.items.value;
  const count = countOf(items);
  useInSight(desk, list, measure, span, count);
  useFocus(desk, list);
  useKeptPlace(desk, list, measure);
  const { first, end } = span.value;
  const wanted = [...items.slots.subarray(first, end)];
  // After every render: which rows are wanted may have changed with the list, or with what is known of them.
  useEffect(() => {
    void model.rows.want(wanted).then(() => {
      void model.progress.want(wanted);
      if (model.search.answer.peek().state === 'found') void model.snippets.want(wanted);
    });
  });
  const current = cursor.current.value?.index ?? -1;
  return (
    <ul
      class="entries"
      ref={list}
      aria-label={t('library_articles')}
      style={{ '--rows': count }}
      onFocusIn={(event) => follow(event, desk)}
    >
      <div class="row-height" ref={measure} role="presentation" aria-hidden="true" />
      {rowsMade({ first, end: Math.min(end, count) }, current, count).map((index) => {
        const key = keyAt(items, index);
        const stray = typeof key === 'string' ? items.strays[index - items.slots.length] : undefined;
        if (stray) return <StrayRow key={key} desk={desk} entry={stray} index={index} count={count} />;
        return (
          typeof key === 'number' && <EntryRow key={key} desk={desk} slot={key} index={index} count={count} />
        );
      })}
    </ul>
  );
}

/** The rows in sight, and the current one wherever it is: the focus is not to be lost by scrolling. */
function rowsMade({ first, end }: Span, current: number, count: number): number[] {
  const made = Array.from({ length: Math.max(0, end - first) }, (_, at) => first + at);
  if (current < 0 || current >= count || (current >= first && current < end)) return made;
  return current < first ? [current, ...made] : [...made, current];
}

type Box<Kind extends HTMLElement> = { readonly current: Kind | null };

function useInSight(
  { topRow: top }: Desk,
  list: Box<HTMLUListElement>,
  measure: Box<HTMLDivElement>,
  span: { value: Span; peek(): Span },
  count: number,
): void {
  useLayoutEffect(() => {
    const look = () => {
      if (!list.current || !measure.current) return;
      const row = measure.current.getBoundingClientRect().height;
      const sight = { top: list.current.getBoundingClientRect().top, height: innerHeight, row, count };
      const next = spanOf(sight);
      const now = span.peek();
      if (next.first !== now.first || next.end !== now.end) span.value = next;
      top.value = topRow(sight, coveredAbove() + row / 2);
    };
    look();
    const resized = new ResizeObserver(look);
    if (measure.current) resized.observe(measure.current);
    addEventListener('scroll', look, { passive: true });
    addEventListener('resize', look);
    return () => {
      resized.disconnect();
      removeEventListener('scroll', look);
      removeEventListener('resize', look);
    };
  }, [count, list, measure, span, top]);
}

/** How much of the window lies under what stays at its upper edge. */
function coveredAbove(): number {
  const padding = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart);
  return Number.isNaN(padding) ? 0 : padding;
}

/** Gives the focus to the current row when that is asked for, and when it was lost with the row that had it. */
function useFocus({ cursor, model }: Desk, list: Box<HTMLUListElement>): void {
  const asked = cursor.focusAsked.value;
  const done = useRef(asked);
  const items = model.items.value;
  const index = cursor.current.value?.index;
  const hadFocus = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const isLost = hadFocus.current !== null && !hadFocus.current.isConnected;
    if ((asked !== done.current || isLost) && index !== undefined) {
      focusRow(list.current?.querySelector(`[data-index="${index}"]`) ?? null);
    }
    done.current = asked;
    hadFocus.current = list.current?.contains(document.activeElement) ? document.activeElement : null;
  }, [asked, index, items, list]);
  useEffect(() => {
    const note = () => {
      hadFocus.current = list.current?.contains(document.activeElement) ? document.activeElement : null;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, [list]);
}

function focusRow(row: Element | null): void {
  // An entry that cannot be read has no link, but it has its delete button.
  const target = row?.querySelector<HTMLElement>('h2 a') ?? row?.querySelector<HTMLElement>('button');
  target?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'nearest' });
}

function follow({ target }: FocusEvent, { cursor }: Desk): void {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  if (row?.dataset['index'] !== undefined) cursor.set(Number(row.dataset['index']));
}
