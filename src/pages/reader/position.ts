/** How far the article has been read: kept while the reader scrolls, and found again at the next opening. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { ArticleId } from '../../article/article-id.js';
import type { Library, Progress } from '../../library/index.js';

/** What counts as a paragraph of a body, wherever it stands. */
const BLOCKS = 'p, h2, h3, h4, h5, h6, li, dt, dd, pre, figure, tr';
/** From here on an article is at its end, and is begun anew. */
const END = 0.98;
/** Milliseconds between two writings while the reader scrolls. */
const PAUSE = 1000;
/** Pixels scrolled by which the reader shows that they go on from here. */
const GONE_ON = 200;

export type Place = Pick<Progress, 'paragraph' | 'fraction'>;

export interface Position {
  /** Whether the article was opened where the reader had stopped, and they have not gone on since. */
  readonly isResumed: ReadonlySignal<boolean>;
  /**
   * Goes to where the reader stopped, and from then on keeps how far they are.
   * @param body with the article in it
   * @returns stops keeping it
   */
  follow(body: Element): () => void;
  toBeginning(): void;
}

/** Asks at once for the place that is kept, so that it is there when the article is. */
export function openPosition(
  library: Pick<Library, 'progressOf' | 'setProgress'>,
  id: ArticleId | null,
): Position {
  const kept = id === null ? null : library.progressOf([id]);
  const isResumed = signal(false);
  const follow = (body: Element) => {
    let isFollowed = true;
    let stop = () => {};
    const begin = async () => {
      const answer = await kept;
      if (!isFollowed || id === null) return;
      const progress = answer?.ok ? (answer.progress[0] ?? null) : null;
      isResumed.value = location.hash === '' && progress !== null && resume(body, progress);
      const stops = [
        keepWhileScrolling(body, (place) => void library.setProgress({ articleId: id, ...place })),
        whenGoneOn(() => {
          isResumed.value = false;
        }),
      ];
      stop = () => {
        for (const each of stops) each();
      };
    };
    void begin();
    return () => {
      isFollowed = false;
      stop();
    };
  };
  return {
    isResumed,
    follow,
    toBeginning: () => {
      isResumed.value = false;
      scrollTo({ top: 0 });
    },
  };
}

/** Scrolls to the paragraph, unless it is the first or the article was read to its end. @returns whether it did */
export function resume(body: Element, { paragraph, fraction }: Place): boolean {
  const block = paragraph > 0 && fraction < END ? body.querySelectorAll(BLOCKS)[paragraph] : undefined;
  block?.scrollIntoView({ block: 'start' });
  return block !== undefined;
}

/** Where the reader is: the first paragraph of which something is in sight. */
export function placeIn(body: Element, windowHeight: number): Place {
  const { top, bottom, height } = body.getBoundingClientRect();
  const blocks = [...body.querySelectorAll(BLOCKS)];
  const inSight = blocks.findIndex((block) => block.getBoundingClientRect().bottom > 0);
  const paragraph = inSight < 0 ? Math.max(0, blocks.length - 1) : inSight;
  if (bottom <= windowHeight) return { paragraph, fraction: 1 };
  return { paragraph: top >= 0 ? 0 : paragraph, fraction: Math.min(1, Math.max(0, -top / height)) };
}

function keepWhileScrolling(body: Element, keep: (place: Place) => void): () => void {
  let last = JSON.stringify(placeIn(body, innerHeight));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    const place = placeIn(body, innerHeight);
    const written = JSON.stringify(place);
    if (written !== last) keep(place);
    last = written;
  };
  const onScroll = () => {
    timer ??= setTimeout(write, PAUSE);
  };
  const onLeave = () => {
    if (timer !== undefined) write();
  };
  addEventListener('scroll', onScroll, { passive: true });
  addEventListener('pagehide', onLeave);
  document.addEventListener('visibilitychange', onLeave);
  return () => {
    onLeave();
    removeEventListener('scroll', onScroll);
    removeEventListener('pagehide', onLeave);
    document.removeEventListener('visibilitychange', onLeave);
  };
}

/** Pictures that load above may move the page a little: that is not the reader. */
function whenGoneOn(listener: () => void): () => void {
  const from = scrollY;
  const onScroll = () => {
    if (Math.abs(scrollY - from) > GONE_ON) listener();
  };
  addEventListener('wheel', listener, { passive: true });
  addEventListener('touchmove', listener, { passive: true });
  addEventListener('scroll', onScroll, { passive: true });
  return () => {
    removeEventListener('wheel', listener);
    removeEventListener('touchmove', listener);
    removeEventListener('scroll', onScroll);
  };
}
