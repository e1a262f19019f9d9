/** The library into a file and back: nothing is lost on the way, and a bad file changes nothing. */
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { poll } from '../../scripts/drive/wait.js';
import { axeViolations } from './rig/axe.js';
import { openLibrary, type Shelved, shelve } from './rig/library-page.js';
import { inBothBrowsers } from './rig/stage.js';
import {
  catchFiles,
  caughtFile,
  chooseFile,
  type Kept,
  kept,
  laidBy,
  openDialog,
  wipe,
} from './rig/transfer.js';

const SHELF: readonly Shelved[] = Array.from({ length: 30 }, (_, at) => ({
  title: `Ferry timetable ${at}`,
  article: {
    html: `<p>Boat ${at} leaves the quay at noon.</p>`,
    text: `Boat ${at} leaves the quay at noon.`,
  },
  record: {
    key: `https://www.estuarypost.example/${at}`,
    addressKey: `https://www.estuarypost.example/${at}`,
    isFavorite: at % 3 === 0,
    isArchived: at % 7 === 1,
    tags: at % 2 === 0 ? ['harbour'] : [],
    deletedAt: at === 29 ? new Date().toISOString() : null,
  },
}));

inBothBrowsers('backing up the library', { pages: () => undefined }, (stage) => {
  let backup = { name: '', base64: '' };
  let before: Kept = { rows: 0, hash: '' };

  it('reminds of it, and writes one file', async () => {
    const { driver } = stage();
    await shelve(driver, SHELF);
    const page = await openLibrary(driver);
    await page.waitFor('[data-banner=backup]');
    before = await kept(page);
    expect(before.rows).toBe(60);
    await openDialog(page, 'backup');
    await page.waitFor('dialog .tally');
    expect(await page.text('dialog .tally')).toContain('30 articles and links');
    expect(await axeViolations(page)).toEqual([]);
    await catchFiles(page);
    await page.click('[data-action=download]');
    await page.waitFor('dialog [data-step=done]');
    backup = await caughtFile(page);
    expect(backup.name).toMatch(/^plainread-backup-\d{4}-\d\d-\d\d\.jsonl\.gz$/);
    expect(await axeViolations(page)).toEqual([]);
    await page.click('dialog [data-action=done]');
    await page.waitFor(() => document.querySelector('dialog[open], [data-banner=backup]') === null);
    await page.close();
  });

  it('refuses a damaged file, says where, and changes nothing', async () => {
    const page = await openLibrary(stage().driver);
    await openDialog(page, 'restore');
    const lines = gunzipSync(Buffer.from(backup.base64, 'base64')).toString().split('\n');
    lines[4] = '{"entry":{"record":{}}}';
    await chooseFile(page, {
      name: 'damaged.jsonl.gz',
      base64: gzipSync(lines.join('\n')).toString('base64'),
    });
    await page.waitFor('dialog .problem');
    expect(await page.attribute('dialog .problem', 'data-code')).toBe('backup-damaged');
    expect(await page.text('dialog .problem')).toMatch(/line 5 .*Nothing in your library was changed\./);
    expect(await axeViolations(page)).toEqual([]);
    await chooseFile(page, { name: 'holiday.jpg', text: 'no backup at all' });
    await page.waitFor('dialog .problem[data-code=not-a-backup]');
    const cut = Buffer.from(backup.base64, 'base64').subarray(0, -40).toString('base64');
    await chooseFile(page, { name: 'cut.jsonl.gz', base64: cut });
    await page.waitFor('dialog .problem[data-code=backup-incomplete]');
    expect(await kept(page)).toEqual(before);
    await page.close();
  });

  it('brings everything back, row by row', async () => {
    const { driver } = stage();
    const first = await openLibrary(driver);
    await wipe(first);
    await first.close();
    const page = await openLibrary(driver);
    expect((await kept(page)).rows).toBe(0);
    await openDialog(page, 'restore');
    await chooseFile(page, backup);
    await page.waitFor('dialog [data-step=summary]');
    expect(await page.text('dialog .tally')).toContain('30 articles and links');
    expect(await axeViolations(page)).toEqual([]);
    await page.click('[data-action=restore-backup]');
    await page.waitFor('dialog [data-step=done]', 30_000);
    expect(await page.text('dialog [role=status]')).toContain('30 articles added.');
    expect(await kept(page)).toEqual(before);
    await page.click('dialog [data-action=done]');
    await page.waitFor('[data-article-id]');
    await page.close();
  });

  it('asks twice before it replaces what is there', async () => {
    const { driver } = stage();
    await shelve(driver, [{ title: 'Only here', article: { url: 'https://www.estuarypost.example/only' } }]);
    const page = await openLibrary(driver);
    expect(await kept(page)).not.toEqual(before);
    await openDialog(page, 'restore');
    await chooseFile(page, backup);
    await page.waitFor('dialog [data-step=summary]');
    await page.click('dialog input[value=replace]');
    await page.click('[data-action=restore-backup]');
    await page.waitFor('dialog [data-step=replace]');
    expect(await axeViolations(page)).toEqual([]);
    await page.click('dialog [data-action=replace]');
    await page.waitFor('dialog [data-step=done]', 30_000);
    expect(await kept(page)).toEqual(before);
    await page.close();
  });

  it('keeps what one window has read from another’s, and forgets it when that window is closed', async () => {
    const { driver } = stage();
    const first = await openLibrary(driver);
    await openDialog(first, 'restore');
    await chooseFile(first, backup);
    await first.waitFor('dialog [data-step=summary]');
    const second = await openLibrary(driver);
    await openDialog(second, 'restore');
    await chooseFile(second, backup);
    await second.waitFor('dialog .problem[data-code=backup-busy]');
    expect(await axeViolations(second)).toEqual([]);
    expect(await laidBy(second)).toBe(30);
    await first.close();
    const third = await openLibrary(driver);
    await poll(async () => (await laidBy(third)) === 0, 'what was laid by is still there');
    await third.close();
    await chooseFile(second, backup);
    await second.waitFor('dialog [data-step=summary]');
    await second.close();
  });

  it('says how much is stored', async () => {
    const page = await openLibrary(stage().driver);
    await openDialog(page, 'storage');
    await page.waitFor('dialog [data-room]');
    expect(await page.text('dialog .tally')).toContain('30 articles and links');
    expect(await axeViolations(page)).toEqual([]);
    await page.press('Escape');
    await page.waitFor(() => document.querySelector('dialog[open]') === null);
    await page.close();
  });
});
