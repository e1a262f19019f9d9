import { expect, it, vi } from 'vitest';
import { openReading } from '../../../../src/pages/reader/reading.js';
import { openTagEditing } from '../../../../src/pages/reader/tag-editing.js';
import { freshLibrary, saveOk, succeeded } from '../../library/samples.js';

async function opened() {
  const { library } = freshLibrary();
  const { id } = await saveOk(library);
  succeeded(await library.change({ ids: [id] }, { addTags: ['sea'] }));
  const reading = openReading(library, { id, revision: null });
  await vi.waitFor(() => expect(reading.page.value.state).toBe('article'));
  return { library, reading, id };
}

it('asks for the tags there are when it is opened, and not before', async () => {
  const { library, reading } = await opened();
  const asked = vi.spyOn(library, 'tags');
  const editing = openTagEditing(library, reading);
  expect([editing.isOpen.value, asked.mock.calls.length]).toEqual([false, 0]);
  editing.open();
  expect(editing.isOpen.value).toBe(true);
  await vi.waitFor(() => expect(editing.known.value).toMatchObject([{ key: 'sea', name: 'sea', count: 1 }]));
  editing.close();
  expect(editing.isOpen.value).toBe(false);
});

it('opens all the same where they cannot be known', async () => {
  const { library, reading } = await opened();
  vi.spyOn(library, 'tags').mockResolvedValue({ ok: false, code: 'storage-blocked' });
  const editing = openTagEditing(library, reading);
  editing.open();
  await Promise.resolve();
  expect([editing.isOpen.value, editing.known.value]).toEqual([true, []]);
});

it('has nothing to open for an article that was deleted', async () => {
  const { library, reading, id } = await opened();
  const editing = openTagEditing(library, reading);
  succeeded(await library.remove(id));
  await vi.waitFor(() => expect(reading.page.value.state).toBe('deleted'));
  editing.open();
  expect(editing.isOpen.value).toBe(false);
});
