/** What only a live page knows: shadows that scripts open, parts folded away, frames, and what style sheets hide. */
import { expect, it } from 'vitest';
import type { TestNetwork } from '../../scripts/drive/network.js';
import { openPopup, readArticle } from './rig/article-view.js';
import { inBothBrowsers } from './rig/stage.js';

const SITE = 'https://saltmarsh-courier.example';
const LIVE = `${SITE}/mill-turns-again`;
const FRAMED = `${SITE}/framed`;
const IN_FRAME = `${SITE}/framed/story`;
const FRAMESET = `${SITE}/frames`;
const EMPTY = `${SITE}/empty`;
const ELSEWHERE = `${SITE}/elsewhere`;
const OTHER_SITE = 'https://millers-union.example/story';

const PARAGRAPHS = [
  'The tide mill at Saltmarsh ground its first sack of flour in ninety years on Saturday, with half the village standing on the dam to watch the wheel take the water.',
  'Volunteers had rebuilt the wheel from a drawing of 1871, the only one that was left, and argued for two winters over the number of its blades before they counted the stumps.',
  'The flour is coarse and a little damp, said the baker, who made forty loaves of it all the same and had sold every one before the church bell rang for noon.',
] as const;
const SHADOWED =
  'In the pond above the dam the eels have come back, which nobody had planned, and the miller now opens the lower sluice for them at night, once an hour, by hand.';
const FOLDED =
  'The mill is open on the first Saturday of each month from May to October, when the tide allows it; the times hang on its door and change with the moon, as they always did.';
const HIDDEN = 'Win a year of flour by signing up to the letters of our friends and their partners today.';

const [first, second, third] = PARAGRAPHS.map((text) => `<p>${text}</p>`);
const HEAD = '<meta charset="utf-8"><title>The mill turns again - Saltmarsh Courier</title>';

const LIVE_PAGE = `<!doctype html><html lang="en"><head>${HEAD}
<style>.offer { display: none } .folded { height: 0; visibility: hidden }</style></head><body>
<article><h1>The mill turns again</h1>${first}<p class="offer">${HIDDEN}</p>${second}
<story-part></story-part>${third}
<h2><button aria-controls="when" aria-expanded="false">When to see it</button></h2>
<div id="when" class="folded"><p>${FOLDED}</p></div></article>
<script>
document.querySelector('story-part').attachShadow({ mode: 'open' }).innerHTML = '<p>${SHADOWED}</p>';
</script></body></html>`;

const FRAME_PAGE = `<!doctype html><html lang="en"><head>${HEAD}</head><body style="margin:0">
<iframe src="${IN_FRAME}" style="width:100%;height:90vh;border:0"></iframe></body></html>`;
const STORY_IN_FRAME = `<!doctype html><html lang="en"><head><meta charset="utf-8"></head><body>
<article><h1>The mill turns again</h1>${first}${second}${third}<p>${SHADOWED}</p><p>${FOLDED}</p></article></body></html>`;

const FRAMESET_PAGE = `<!doctype html><html lang="en"><head>${HEAD}</head>
<frameset cols="30%,70%"><frame src="${IN_FRAME}"><frame src="${EMPTY}"></frameset></html>`;
const ELSEWHERE_PAGE = FRAME_PAGE.replace(IN_FRAME, OTHER_SITE);

function servePages(network: TestNetwork): void {
  network.serve(LIVE, LIVE_PAGE);
  network.serve(FRAMED, FRAME_PAGE);
  network.serve(IN_FRAME, STORY_IN_FRAME);
  network.serve(FRAMESET, FRAMESET_PAGE);
  network.serve(EMPTY, '<!doctype html><title>Menu</title>');
  network.serve(ELSEWHERE, ELSEWHERE_PAGE);
  network.serve(OTHER_SITE, STORY_IN_FRAME);
}

inBothBrowsers('a page as it lives', { pages: servePages }, (stage) => {
  async function readOn(address: string) {
    const { driver } = stage();
    await driver.goto(address);
    const popup = await openPopup(driver);
    const article = await readArticle(popup);
    await popup.close();
    return article;
  }

  it('is read with its shadows and what it folds away, without what it hides', async () => {
    const { headline, paragraphs, body } = await readOn(LIVE);
    const [a, b, c] = PARAGRAPHS;
    expect(headline).toBe('The mill turns again');
    expect(paragraphs).toEqual([a, b, SHADOWED, c, FOLDED]);
    expect(body).not.toContain(HIDDEN);
  });

  it('is read in the frame that holds its story', async () => {
    const { headline, paragraphs } = await readOn(FRAMED);
    expect(headline).toBe('The mill turns again');
    expect(paragraphs).toEqual([...PARAGRAPHS, SHADOWED, FOLDED]);
  });

  it('is read in the frame of a set that holds its story, be it the smaller one', async () => {
    const { paragraphs } = await readOn(FRAMESET);
    expect(paragraphs).toEqual([...PARAGRAPHS, SHADOWED, FOLDED]);
  });

  it('says so when all there is to see comes from another site', async () => {
    const { driver } = stage();
    await driver.goto(ELSEWHERE);
    const popup = await openPopup(driver);
    expect(await popup.attribute('#failure', 'data-looks-like')).toBe('framed');
    expect(await popup.text('#failure h1')).toBe('What you see here comes from another site, in a frame.');
    await popup.close();
  });

  it('never threw', async () => {
    expect((await stage().driver.extensionReport()).runtimeErrors).toEqual([]);
  });
});
