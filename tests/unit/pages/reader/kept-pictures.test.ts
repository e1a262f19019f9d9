import { describe, expect, it, vi } from 'vitest';
import type { ArticleId } from '../../../../src/article/article-id.js';
import type { ArticlePicture, Library } from '../../../../src/library/index.js';
import { openKeptPictures } from '../../../../src/pages/reader/kept-pictures.js';

const ID = 'a' as ArticleId;

/** A library that says of the pictures what it is told to. */
function told() {
  let listener: (answer: unknown) => void = () => {};
  let now: readonly ArticlePicture[] = [];
  const library = {
    pictures: async () => ({ ok: true, pictures: now }),
    pictureBlobs: async () => ({
      ok: true,
      blobs: new Map(now.filter(({ state }) => state === 'kept').map(({ address }) => [address, new Blob()])),
    }),
    watch: (_query: unknown, heard: typeof listener) => {
      listener = heard;
      return () => {};
    },
  } as unknown as Library;
  let made = 0;
  const pictures = openKeptPictures(library, ID, () => `blob:${++made}`);
  const tell = (states: Readonly<Record<string, ArticlePicture['state']>>) => {
    now = Object.entries(states).map(([address, state]) => ({ address, state }));
    listener({ ok: true, pictures: now });
  };
  return { pictures, tell };
}

const shown = ({ pictures }: ReturnType<typeof told>) =>
  pictures.addresses.value && Object.fromEntries(pictures.addresses.value);

describe('the pictures kept with an article', () => {
  it('are unknown until they have been asked for', async () => {
    const told1 = told();
    expect(shown(told1)).toBeNull();
    told1.tell({});
    await vi.waitFor(() => expect(shown(told1)).toEqual({}));
  });

  it('come all at once, each under one address for as long as the page lives', async () => {
    const here = told();
    here.tell({ x: 'kept', y: 'wanted', z: 'wanted' });
    await vi.waitFor(() => expect(shown(here)).toEqual({ x: 'blob:1' }));
    here.tell({ x: 'kept', y: 'kept', z: 'wanted' });
    expect(here.pictures.counts.value).toMatchObject({ all: 3, kept: 2, wanted: 1 });
    await Promise.resolve();
    expect(shown(here)).toEqual({ x: 'blob:1' });
    here.tell({ x: 'kept', y: 'kept', z: 'unreachable' });
    await vi.waitFor(() => expect(shown(here)).toEqual({ x: 'blob:1', y: 'blob:2' }));
  });

  it('are counted, those that could not be had by reason', () => {
    const here = told();
    here.tell({ x: 'kept', y: 'unreachable', z: 'unreachable', u: 'not-allowed' });
    const { failed, ...counts } = here.pictures.counts.value;
    expect(counts).toEqual({ all: 4, kept: 1, wanted: 0 });
    expect(Object.fromEntries(failed)).toEqual({ unreachable: 2, 'not-allowed': 1 });
  });

  it('are none where nothing is saved', () => {
    const pictures = openKeptPictures({} as Library, null);
    expect(pictures.addresses.value?.size).toBe(0);
  });
});
