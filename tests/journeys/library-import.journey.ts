/** What was kept with other services, into the library: with its tags and state, and with a word on what cannot come. */
import { expect, it } from 'vitest';
import { axeViolations } from './rig/axe.js';
import { openLibrary, waitForTitles } from './rig/library-page.js';
import { inBothBrowsers } from './rig/stage.js';
import { chooseFile, dropFile, openDialog } from './rig/transfer.js';

const POCKET = `title,url,time_added,tags,status
Quay walls,https://www.estuarypost.example/quay,1714600000,harbour|works,unread
Old lighthouse,https://www.estuarypost.example/lighthouse,1714500000,,archive
No place,,1714400000,,unread
A file of mine,file:///home/me/notes.html,1714300000,,unread
Another of mine,file:///home/me/more.html,1714300000,,unread
`;

const WALLABAG = JSON.stringify([
  {
    id: 1,
    title: 'Night ferry',
    url: 'https://www.estuarypost.example/night-ferry',
    is_archived: 0,
    is_starred: 1,
    tags: ['boats'],
    content: `<p>The ${'night ferry sails again '.repeat(30)}.</p><script>window.hit = 1</script><img src="x" onerror="window.hit = 2">`,
    created_at: '2024-05-01T09:00:00+0000',
    updated_at: '2024-05-01T09:00:00+0000',
    reading_time: 1,
    domain_name: 'www.estuarypost.example',
  },
]);

inBothBrowsers('importing', { pages: () => undefined }, (stage) => {
  it('takes in links of Pocket, and says which lines it cannot', async () => {
    const page = await openLibrary(stage().driver);
    await openDialog(page, 'import');
    await page.waitFor('dialog .services');
    expect(await axeViolations(page)).toEqual([]);
    await chooseFile(page, { name: `${'long name '.repeat(20)}.csv`, text: POCKET });
    await page.waitFor('dialog [data-step=preview]');
    expect(
      await page.evaluate(() => document.querySelector('select[data-field=format]')?.matches('select')),
    ).toBe(true);
    expect(await page.text('dialog .tally')).toContain('2 links');
    await page.click('[data-problems=problems] summary');
    expect(await page.text('[data-code=no-address]')).toContain('(line 4)');
    expect(await page.text('[data-code=not-web]')).toContain('(lines 5, 6)');
    expect(await axeViolations(page)).toEqual([]);
    await page.click('[data-wish=isTagged]');
    await page.waitFor('.tag-all');
    await page.click('[data-action=import]');
    await page.waitFor('dialog [data-step=done]');
    expect(await page.text('dialog .tally')).toBe('2 articles added.');
    expect(await axeViolations(page)).toEqual([]);
    await page.click('dialog [data-action=done]');
    await waitForTitles(page, ['Quay walls']);
    expect(await page.text('.chips')).toMatch(/harbour.*works.*Pocket \d{4}-\d\d/);
    expect(await page.attribute('[data-article-id] h2 a', 'href')).toBe(
      'https://www.estuarypost.example/quay',
    );
    await page.close();
    const archive = await openLibrary(stage().driver, '?view=archive');
    await waitForTitles(archive, ['Old lighthouse']);
    await archive.close();
  });

  it('takes in articles of wallabag without what is hostile in them, to be read and found', async () => {
    const page = await openLibrary(stage().driver);
    await openDialog(page, 'import');
    await chooseFile(page, { name: 'export.json', text: WALLABAG });
    await page.waitFor('dialog [data-step=preview]');
    expect(await page.text('dialog .tally')).toContain('1 article with its text');
    await page.click('[data-action=import]');
    await page.waitFor('dialog [data-step=done]');
    await page.click('dialog [data-action=done]');
    await waitForTitles(page, ['Quay walls', 'Night ferry']);
    expect(await page.evaluate(() => 'hit' in window)).toBe(false);
    const address = await page.evaluate(
      () =>
        [...document.querySelectorAll<HTMLAnchorElement>('[data-article-id] h2 a')]
          .find(({ textContent }) => textContent?.includes('Night ferry'))
          ?.getAttribute('href') ?? '',
    );
    await page.close();
    expect(address).toMatch(/^reader\.html\?id=/);
    const reader = await stage().driver.openExtensionPage(address);
    await reader.waitFor('article p');
    expect(await reader.text('article')).toContain('night ferry sails again');
    expect(await reader.evaluate(() => 'hit' in window)).toBe(false);
    await reader.close();
  });

  it('adds nothing twice, and takes an import back', async () => {
    const page = await openLibrary(stage().driver);
    await openDialog(page, 'import');
    await chooseFile(page, {
      name: 'again.csv',
      text: `${POCKET}New mooring,https://www.estuarypost.example/mooring,1714700000,,unread\n`,
    });
    await page.waitFor('dialog [data-step=preview]');
    await page.click('[data-action=import]');
    await page.waitFor('dialog [data-step=done]');
    expect(await page.text('dialog .tally')).toMatch(/^1 article added\.2 were here already/);
    await page.click('dialog [data-action=undo-import]');
    await page.waitFor('dialog [data-step=undone]');
    expect(await page.text('dialog [role=status]')).toBe('1 article put into the bin.');
    await page.click('dialog [data-action=done]');
    await waitForTitles(page, ['Quay walls', 'Night ferry']);
    await page.close();
  });

  it('lets a file that it does not know be named', async () => {
    const page = await openLibrary(stage().driver);
    await openDialog(page, 'import');
    await chooseFile(page, { name: 'shopping.txt', text: 'bread\nbutter\n' });
    await page.waitFor('dialog [data-step=unknown] [role=alert]');
    expect(await axeViolations(page)).toEqual([]);
    await page.evaluate(() => {
      const select = document.querySelector<HTMLSelectElement>('select[data-field=format]');
      if (!select) return;
      select.value = 'pocket-csv';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await page.waitFor('dialog [data-step=preview] [data-problems=problems]');
    await page.close();
  });

  it('takes a file that is dropped anywhere on the page, and leaves the page for none', async () => {
    const page = await openLibrary(stage().driver);
    expect(await dropFile(page, 'main', { name: 'export.json', text: WALLABAG })).toBe('taken');
    await page.waitFor('dialog[open][data-dialog=import] [data-step=preview]');
    expect(await page.text('dialog .file-name')).toBe('export.json');
    expect(await dropFile(page, 'dialog', { name: 'other.csv', text: POCKET })).toBe('taken');
    expect(await page.text('dialog .file-name')).toBe('export.json');
    await page.press('Escape');
    await page.waitFor(() => document.querySelector('dialog[open]') === null);
    expect(await dropFile(page, 'body', { name: 'old.jsonl.gz', text: 'no backup' })).toBe('taken');
    await page.waitFor('dialog[open][data-dialog=restore] [data-code=not-a-backup]');
    expect(await dropFile(page, 'dialog', { name: 'holiday.jpg', text: 'no backup either' })).toBe('taken');
    await page.waitFor(() => document.querySelector('dialog .file-name')?.textContent === 'holiday.jpg');
    expect(await axeViolations(page)).toEqual([]);
    await page.close();
  });
});
