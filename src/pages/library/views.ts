/** The views of the library: what each shows, what it is called, and which key goes there. */
import type { MessageKey } from '../../i18n/index.js';
import { FLAG, type Narrowing } from '../../library/index.js';
import type { Contents } from './contents.js';

export type ViewName = 'reading' | 'unread' | 'favorites' | 'archive' | 'links' | 'bin' | 'all';

interface View {
  readonly title: MessageKey;
  readonly narrowing: Narrowing;
  /** Struck after G. Null: there is none. */
  readonly key: string | null;
  /** Not offered while there is nothing in it. */
  readonly isHiddenEmpty: boolean;
  readonly emptyTitle: MessageKey;
  readonly emptyAdvice: MessageKey;
}

export const VIEWS: Readonly<Record<ViewName, View>> = {
  reading: {
    title: 'library_view_reading',
    narrowing: { isArchived: false },
    key: 'l',
    isHiddenEmpty: false,
    emptyTitle: 'library_empty_reading',
    emptyAdvice: 'library_empty_reading_advice',
  },
  unread: {
    title: 'library_view_unread',
    narrowing: { isArchived: false, isUnread: true },
    key: 'u',
    isHiddenEmpty: false,
    emptyTitle: 'library_empty_unread',
    emptyAdvice: 'library_empty_unread_advice',
  },
  favorites: {
    title: 'library_view_favorites',
    narrowing: { isFavorite: true },
    key: 'f',
    isHiddenEmpty: false,
    emptyTitle: 'library_empty_favorites',
    emptyAdvice: 'library_empty_favorites_advice',
  },
  archive: {
    title: 'library_view_archive',
    narrowing: { isArchived: true },
    key: 'a',
    isHiddenEmpty: false,
    emptyTitle: 'library_empty_archive',
    emptyAdvice: 'library_empty_archive_advice',
  },
  links: {
    title: 'library_view_links',
    narrowing: { isLink: true },
    key: null,
    isHiddenEmpty: true,
    emptyTitle: 'library_empty_links',
    emptyAdvice: 'library_empty_links_advice',
  },
  bin: {
    title: 'library_view_bin',
    narrowing: { isDeleted: true },
    key: 'b',
    isHiddenEmpty: true,
    emptyTitle: 'library_empty_bin',
    emptyAdvice: 'library_empty_bin_advice',
  },
  // Where a search of the reading list and the entries of a tag are: it has no place of its own among the views.
  all: {
    title: 'library_view_all',
    narrowing: {},
    key: null,
    isHiddenEmpty: true,
    emptyTitle: 'library_empty_tag',
    emptyAdvice: 'library_empty_tag_advice',
  },
};

/** The views that are offered, in this order. */
export const OFFERED: readonly ViewName[] = ['reading', 'unread', 'favorites', 'archive', 'links', 'bin'];

export function isViewName(name: string): name is ViewName {
  return Object.hasOwn(VIEWS, name);
}

export type Counts = Readonly<Record<ViewName, number>>;

/** How many entries each view has; one pass over the catalogue. Strays are listed with the reading list. */
export function countsOf({ catalogue: { size, flags }, strays }: Omit<Contents, 'tags'>): Counts {
  const counts: Record<ViewName, number> = {
    reading: strays.length,
    unread: 0,
    favorites: 0,
    archive: 0,
    links: 0,
    bin: 0,
    all: strays.length,
  };
  for (let slot = 0; slot < size; slot++) {
    const bits = flags[slot] ?? 0;
    if (!(bits & FLAG.live)) continue;
    if (bits & FLAG.deleted) {
      counts.bin++;
      continue;
    }
    counts.all++;
    if (bits & FLAG.archived) counts.archive++;
    else counts.reading++;
    if (bits & FLAG.unread && !(bits & FLAG.archived)) counts.unread++;
    if (bits & FLAG.favorite) counts.favorites++;
    if (bits & FLAG.link) counts.links++;
  }
  return counts;
}

/** Where a search typed in `view` looks: from the reading list over everything outside the bin, else within the view. */
export function searchedView(view: ViewName): ViewName {
  return view === 'reading' ? 'all' : view;
}
