import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { LibraryFailureCode } from '../article/failure.js';
import { locale, plural, t } from '../i18n/index.js';
import { type Download, download } from './download.js';
import { libraryFailure } from './failures.js';

/** Reads what can still be read; given by the page, since the library is not this room's to know. */
export type Rescue = (
  onProgress: (done: number, total: number) => void,
) => Promise<
  | (Download & { readonly ok: true; readonly rows: number; readonly unreadable: number })
  | { readonly ok: false; readonly code: LibraryFailureCode }
>;

type State =
  | { readonly at: 'offer' }
  | { readonly at: 'work'; readonly done: number; readonly total: number }
  | { readonly at: 'end'; readonly words: string };

interface Props {
  readonly rescue: Rescue;
  /** Other ways on, to stand beside it. */
  readonly children: ComponentChildren;
}

/** The way out of a library that cannot be opened: one button, and what came of it. */
export function RescueOffer({ rescue, children }: Props) {
  const state = useSignal<State>({ at: 'offer' });
  const start = async () => {
    state.value = { at: 'work', done: 0, total: 0 };
    const rescued = await rescue((done, total) => {
      state.value = { at: 'work', done, total };
    });
    if (rescued.ok && rescued.rows > 0) download(rescued);
    state.value = { at: 'end', words: wordsFor(rescued) };
  };
  const now = state.value;
  return (
    <>
      <div class="ways">
        <button
          type="button"
          class="button primary"
          data-action="rescue"
          disabled={now.at === 'work'}
          onClick={() => void start()}
        >
          {t('rescue_start')}
        </button>
        {children}
      </div>
      <p class="quiet rescued" role="status" data-rescue={now.at}>
        {now.at === 'work' && progress(now)}
        {now.at === 'end' && now.words}
      </p>
    </>
  );
}

function progress({ done, total }: State & { at: 'work' }): string {
  const number = new Intl.NumberFormat(locale());
  return total === 0 ? t('rescue_beginning') : t('rescue_working', number.format(done), number.format(total));
}

function wordsFor(rescued: Awaited<ReturnType<Rescue>>): string {
  // Of a library that is full or refused there is more to say than that nothing came of it.
  if (!rescued.ok && /^storage-(?:full|unavailable)$/.test(rescued.code)) return libraryFailure(rescued.code);
  if (!rescued.ok || rescued.rows === 0) return t('rescue_nothing');
  const { rows, unreadable } = rescued;
  if (unreadable === 0) return plural('rescue_all', rows);
  return plural('rescue_some', rows, new Intl.NumberFormat(locale()).format(unreadable));
}
