/** The pictures that are kept with the article on the page, and what became of those that are not. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { ArticleId } from '../../article/article-id.js';
import type { ArticlePicture, Library, PictureFailure } from '../../library/index.js';

export interface KeptPictures {
  /** The `blob:` address for each address in the article; null until it is known. */
  readonly addresses: ReadonlySignal<ReadonlyMap<string, string> | null>;
  /** How many are kept, how many are being fetched, and how many could not be had, by reason. */
  readonly counts: ReadonlySignal<PictureCounts>;
}

export interface PictureCounts {
  readonly all: number;
  readonly kept: number;
  readonly wanted: number;
  readonly failed: ReadonlyMap<PictureFailure, number>;
}

const NONE: ReadonlyMap<string, string> = new Map();

/**
 * Follows the pictures of the article `id`. The addresses are this page's own: the browser forgets them with it.
 * @param makeAddress the platform's, for one picture
 */
export function openKeptPictures(
  library: Pick<Library, 'pictures' | 'pictureBlobs' | 'watch'>,
  id: ArticleId | null,
  makeAddress: (blob: Blob) => string = (blob) => URL.createObjectURL(blob),
): KeptPictures {
  const addresses = signal<ReadonlyMap<string, string> | null>(id === null ? NONE : null);
  const pictures = signal<readonly ArticlePicture[]>([]);
  const counts = computed(() => countsOf(pictures.value));
  if (id === null) return { addresses, counts };
  const show = async () => {
    const answer = await library.pictureBlobs(id);
    const blobs = answer.ok ? [...answer.blobs] : [];
    const before = addresses.value ?? NONE;
    addresses.value = new Map(
      blobs.map(([address, blob]) => [address, before.get(address) ?? makeAddress(blob)]),
    );
  };
  library.watch(
    () => library.pictures(id),
    (answer) => {
      pictures.value = answer.ok ? answer.pictures : [];
      if (isToBeShown(pictures.value, addresses.value)) void show();
    },
  );
  return { addresses, counts };
}

/** The text is shown anew with its pictures: once, when the last of them has come, and not for each. */
function isToBeShown(
  pictures: readonly ArticlePicture[],
  shown: ReadonlyMap<string, string> | null,
): boolean {
  if (shown === null) return true;
  if (pictures.some(({ state }) => state === 'wanted')) return false;
  return pictures.some(({ state, address }) => state === 'kept' && !shown.has(address));
}

function countsOf(pictures: readonly ArticlePicture[]): PictureCounts {
  const failed = new Map<PictureFailure, number>();
  let kept = 0;
  let wanted = 0;
  for (const { state } of pictures) {
    if (state === 'kept') kept++;
    else if (state === 'wanted') wanted++;
    else failed.set(state, (failed.get(state) ?? 0) + 1);
  }
  return { all: pictures.length, kept, wanted, failed };
}
