import { expect, it } from 'vitest';
import { poll } from '../../scripts/drive/wait.js';
import { readArticle } from './rig/article-view.js';
import { EMPTY, SAMPLE, serveRefusals, serveSample } from './rig/own-pages.js';
import { inBothBrowsers, type Stage } from './rig/stage.js';

const DONE = '✓';
const ALREADY_SAVED = '★';
const FAILED = '!';

function pages(network: Stage['network']): void {
  serveSample(network);
  serveRefusals(network);
}

inBothBrowsers('saving without the popup', { pages, screen: 'virtual' }, (stage) => {
  it('has every shortcut of the manifest from the browser', async () => {
    const { driver, manifest } = stage();
    const given = await driver.evaluateInBackground(async () =>
      (await chrome.commands.getAll()).map(({ name, shortcut }) => [name, shortcut] as const),
    );
    for (const [name, { suggested_key }] of Object.entries(manifest.commands)) {
      expect.soft(Object.fromEntries(given)[name], `the shortcut of ${name}`).toBe(suggested_key?.default);
    }
  });

  it('reads by shortcut', async () => {
    const { driver } = stage();
    await driver.goto(SAMPLE.url);
    await driver.pressShortcut(shortcutOf(stage(), '_execute_action'));
    const popup = await driver.waitForPopup();
    expect((await readArticle(popup)).headline).toBe(SAMPLE.title);
    await popup.close();
  });

  it('saves by shortcut, and the badge says done, then already saved', async () => {
    const { driver } = stage();
    await driver.goto(SAMPLE.url);
    await driver.pressShortcut(shortcutOf(stage(), 'save-article'));
    await waitForBadge(stage(), DONE);
    await driver.pressShortcut(shortcutOf(stage(), 'save-article'));
    await waitForBadge(stage(), ALREADY_SAVED);
    await emptyLibrary(stage());
  });

  it("saves by the page's context menu", async () => {
    const { driver } = stage();
    await driver.goto(SAMPLE.url);
    await driver.chooseFromContextMenu('Save article with Plainread', 'page');
    await waitForBadge(stage(), DONE);
    await emptyLibrary(stage());
  });

  it("saves by the toolbar button's context menu", async () => {
    const { driver } = stage();
    await driver.goto(SAMPLE.url);
    await driver.chooseFromContextMenu('Save article with Plainread', 'action');
    await waitForBadge(stage(), DONE);
    await emptyLibrary(stage());
  });

  it('says on the badge that a page without an article was not saved', async () => {
    const { driver } = stage();
    await driver.goto(EMPTY.url);
    await driver.pressShortcut(shortcutOf(stage(), 'save-article'));
    await waitForBadge(stage(), FAILED);
  });
});

declare const chrome: { commands: { getAll(): Promise<{ name: string; shortcut: string }[]> } };

function shortcutOf({ manifest }: Stage, command: string): string {
  const key = manifest.commands[command]?.suggested_key?.default;
  if (key === undefined) throw new Error(`the manifest has no key for ${command}`);
  return key;
}

async function waitForBadge({ driver }: Stage, text: string): Promise<void> {
  await poll(async () => (await driver.badge()).text === text, `the badge did not say ${text}`);
}

/** Checks that exactly the sample was saved, and deletes it for the next way in. */
async function emptyLibrary({ driver }: Stage): Promise<void> {
  const library = await driver.openExtensionPage('library.html');
  await library.waitFor('[data-article-id]');
  expect(await library.evaluate(() => document.querySelectorAll('[data-article-id]').length)).toBe(1);
  expect(await library.text('[data-article-id] a')).toBe(SAMPLE.title);
  await library.click('[data-action=delete]');
  await library.waitFor('#empty');
  await library.close();
}
