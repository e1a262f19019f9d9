/** Pictures that the live page found to be dots: what is so small counts readers. */
import { describe, expect, it } from 'vitest';
import { documentOf, extractedFrom, storyPage } from '../page.js';

interface Seen {
  readonly currentSrc: string;
  readonly natural: readonly [width: number, height: number];
  readonly shown: readonly [width: number, height: number];
}

/** The pictures of a story whose one image the browser saw as told. */
function picturesOf(image: string, { currentSrc, natural, shown }: Seen): string[] {
  const document = documentOf(storyPage().replace('</p>', `</p><figure>${image}</figure>`));
  const img = document.querySelector('article img, figure img');
  if (!img) throw new Error('the story has no picture');
  const values = {
    currentSrc,
    naturalWidth: natural[0],
    naturalHeight: natural[1],
    width: shown[0],
    height: shown[1],
  };
  for (const [name, value] of Object.entries(values)) Object.defineProperty(img, name, { value });
  const result = extractedFrom(document);
  if (!result.ok) throw new Error(`no article: ${result.code}`);
  return [...result.article.html.matchAll(/<img[^>]* src="([^"]*)"/g)].map((match) => match[1] ?? '');
}

const QUAY = 'https://www.tidewater.example/quay.jpg';
const COUNT = 'https://count.example/c?page=7';

describe('a picture of the live page', () => {
  it('stays when it is one', () => {
    const seen = { currentSrc: QUAY, natural: [800, 600], shown: [400, 300] } as const;
    expect(picturesOf('<img src="/quay.jpg" alt="The quay">', seen)).toEqual([QUAY]);
  });

  it('stays when it has not been loaded, or is folded away', () => {
    const unloaded = { currentSrc: QUAY, natural: [0, 0], shown: [0, 0] } as const;
    expect(picturesOf('<img src="/quay.jpg" alt="The quay">', unloaded)).toEqual([QUAY]);
    const folded = { currentSrc: QUAY, natural: [800, 600], shown: [0, 0] } as const;
    expect(picturesOf('<img src="/quay.jpg" alt="The quay">', folded)).toEqual([QUAY]);
  });

  it.each([
    ['is a dot by itself', [1, 1], [1, 1]],
    ['is a dot by itself, drawn large', [2, 2], [300, 200]],
    ['is shown as a dot', [640, 480], [1, 2]],
  ] as const)('goes when it %s', (_how, natural, shown) => {
    expect(picturesOf(`<img src="${COUNT}" alt="">`, { currentSrc: COUNT, natural, shown })).toEqual([]);
  });

  it('is found where its loader keeps it, behind a dot', () => {
    const seen = {
      currentSrc: 'https://www.tidewater.example/d.gif',
      natural: [1, 1],
      shown: [1, 1],
    } as const;
    expect(picturesOf('<img src="/d.gif" data-src="/quay.jpg" alt="The quay">', seen)).toEqual([QUAY]);
  });
});
