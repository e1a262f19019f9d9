import { expect, it } from 'vitest';
import type { View } from '../../scripts/drive/view.js';
import { openPopup } from './rig/article-view.js';
import { axeViolations } from './rig/axe.js';
import { SAMPLE, serveSample } from './rig/own-pages.js';
import { inBothBrowsers, type Stage } from './rig/stage.js';

/** A paragraph of the sample page, and as the site has it later. */
const [BEFORE, AFTER] = paragraph(SAMPLE.html);

inBothBrowsers('a page that changes after it was saved', { pages: serveSample }, (stage) => {
  it('is saved', async () => {
    const { driver } = stage();
    await driver.goto(SAMPLE.url);
    const popup = await openPopup(driver);
    await popup.click('#save');
    await popup.waitFor('#undo');
    await popup.close();
  });

  it('makes no version, and no word, of another advertisement and another hour', async () => {
    const rope =
      '<aside class="advertisement"><p>Advertisement</p><a href="https://ads.example/rope">Rope</a></aside>';
    const later = SAMPLE.html.replaceAll('T16:05:00', 'T17:20:00').replaceAll('4.05pm', '5.20pm');
    const popup = await visit(stage(), later.replace('</body>', `${rope}</body>`));
    await popup.waitFor('#update');
    expect(await popup.exists('[data-field=changes]')).toBe(false);
    await popup.click('#update');
    await popup.waitFor(() => /nothing has changed/i.test(document.body.textContent));
    await popup.close();
  });

  it('says in the popup what has changed, and keeps it as a version', async () => {
    const popup = await visit(stage(), SAMPLE.html.replace(BEFORE, AFTER));
    await popup.waitFor('[data-field=changes]');
    expect(await popup.text('[data-field=changes]')).toBe('Changed since you saved it: 1 paragraph');
    expect(await axeViolations(popup)).toEqual([]);
    await popup.click('#update');
    await popup.waitFor('#see-changes');
    expect(await axeViolations(popup)).toEqual([]);
    await popup.click('#see-changes');
    const reader = await stage().driver.waitForTab('compare=');
    await reader.waitFor('[data-compared=true]');
    await onlyTheEdit(reader);
    expect(await axeViolations(reader)).toEqual([]);
    await reader.setColorScheme('dark');
    expect(await axeViolations(reader)).toEqual([]);
  });

  it('unfolds what has not changed, and goes back to the article', async () => {
    const { driver } = stage();
    const reader = await driver.tab();
    await reader.click('.unchanged summary');
    await reader.waitFor('.unchanged[open] p');
    expect(await axeViolations(reader)).toEqual([]);
    await reader.click('[data-action=read]');
    await reader.waitFor('[data-field=versions]');
    expect(await reader.exists('#article [data-field=body]')).toBe(true);
    await reader.click('[data-action=changes]');
    await reader.waitFor('[data-compared=true]');
    await onlyTheEdit(reader);
  });
});

/** Has the site give `html`, and opens the popup on it. */
async function visit({ driver, network }: Stage, html: string): Promise<View> {
  serveSample(network, html);
  await driver.goto(SAMPLE.url);
  return openPopup(driver);
}

async function onlyTheEdit(reader: View): Promise<void> {
  const seen = await reader.evaluate(() =>
    [...document.querySelectorAll('[data-change]')].map((change) => ({
      kind: change.getAttribute('data-change'),
      added: [...change.querySelectorAll('ins')].map((ins) => ins.textContent.trim()),
      removed: [...change.querySelectorAll('del')].map((del) => del.textContent.trim()),
    })),
  );
  expect(seen).toEqual([{ kind: 'edited', added: ['seventeen'], removed: [expect.any(String)] }]);
}

/** The first long paragraph without markup: as it is, and with its fourth word replaced. */
function paragraph(html: string): [string, string] {
  const found = [...html.matchAll(/<p>([^<&]{120,})<\/p>/g)][0]?.[1] ?? '';
  const words = found.split(/\s+/);
  return [found, [...words.slice(0, 3), 'seventeen', ...words.slice(4)].join(' ')];
}
