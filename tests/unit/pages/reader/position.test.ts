import { JSDOM } from 'jsdom';
import { describe, expect, it, vi } from 'vitest';
import { placeIn, resume } from '../../../../src/pages/reader/position.js';

/** A body of ten paragraphs of 100 pixels, of which `above` pixels are above the window. */
function body(above: number) {
  const { document } = new JSDOM(`<div>${'<p>Noon.</p>'.repeat(10)}</div>`).window;
  const root = document.querySelector('div') as Element;
  const rect = (top: number, height: number) =>
    ({ top: top - above, bottom: top + height - above, height }) as DOMRect;
  root.getBoundingClientRect = () => rect(0, 1000);
  const blocks = [...root.querySelectorAll('p')];
  for (const [at, block] of blocks.entries()) {
    block.getBoundingClientRect = () => rect(at * 100, 100);
    block.scrollIntoView = vi.fn();
  }
  return { root, blocks };
}

describe('how far an article has been read', () => {
  it.each([
    [-50, { paragraph: 0, fraction: 0 }],
    [0, { paragraph: 0, fraction: 0 }],
    [350, { paragraph: 3, fraction: 0.35 }],
    [700, { paragraph: 7, fraction: 1 }],
    [2000, { paragraph: 9, fraction: 1 }],
  ])('%i pixels above the window: %j', (above, place) => {
    expect(placeIn(body(above).root, 300)).toEqual(place);
  });

  it('is nothing where there is no paragraph', () => {
    const empty = new JSDOM('<div></div>').window.document.querySelector('div') as Element;
    empty.getBoundingClientRect = () => ({ top: 0, bottom: 0, height: 0 }) as DOMRect;
    expect(placeIn(empty, 300)).toEqual({ paragraph: 0, fraction: 1 });
  });
});

describe('going on', () => {
  it('is at the paragraph', () => {
    const { root, blocks } = body(0);
    expect(resume(root, { paragraph: 4, fraction: 0.4 })).toBe(true);
    expect(blocks[4]?.scrollIntoView).toHaveBeenCalled();
  });

  it.each([
    ['the beginning', { paragraph: 0, fraction: 0.01 }],
    ['the end', { paragraph: 8, fraction: 1 }],
    ['a paragraph that is not there', { paragraph: 40, fraction: 0.4 }],
  ])('is not at %s', (_what, place) => {
    expect(resume(body(0).root, place)).toBe(false);
  });
});
