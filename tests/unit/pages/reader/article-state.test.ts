import { describe, expect, it, vi } from 'vitest';
import { openArticleState } from '../../../../src/pages/reader/article-state.js';
import { openReading } from '../../../../src/pages/reader/reading.js';
import { freshLibrary, saveOk } from '../../library/samples.js';

async function opened(inSight: Promise<void> = Promise.resolve()) {
  const { library } = freshLibrary();
  const { id } = await saveOk(library);
  const reading = openReading(library, { id, revision: null });
  const state = openArticleState(library, reading, inSight);
  await vi.waitFor(() => expect(reading.page.value.state).toBe('article'));
  const now = () => {
    const page = reading.page.value;
    if (page.state !== 'article') throw new Error(page.state);
    const { isUnread, isArchived, isFavorite } = page.saved.summary;
    return { isUnread, isArchived, isFavorite };
  };
  const tags = () => (reading.page.value.state === 'article' ? reading.page.value.saved.summary.tags : null);
  return { library, state, now, tags };
}
const READ = { isUnread: false, isArchived: false, isFavorite: false };

describe('an article that is opened', () => {
  it('is read, which is no news', async () => {
    const { state, now } = await opened();
    await vi.waitFor(() => expect(now()).toEqual(READ));
    expect(state.done.value).toBeNull();
    expect(state.undo()).toBe(false);
  });

  it('is not read before it is in front of the reader', async () => {
    let show = () => {};
    const { now } = await opened(
      new Promise((resolve) => {
        show = resolve;
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(now().isUnread).toBe(true);
    show();
    await vi.waitFor(() => expect(now().isUnread).toBe(false));
  });

  it('stays unread when it is made so again', async () => {
    const { state, now } = await opened();
    await vi.waitFor(() => expect(now().isUnread).toBe(false));
    await state.toggle('isUnread');
    await vi.waitFor(() => expect(now().isUnread).toBe(true));
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(now().isUnread).toBe(true);
  });
});

describe('what is made of it', () => {
  it('is said, and taken back one by one', async () => {
    const { state, now } = await opened();
    await vi.waitFor(() => expect(now()).toEqual(READ));
    await state.toggle('isArchived');
    await vi.waitFor(() => expect(now().isArchived).toBe(true));
    await state.toggle('isFavorite');
    expect(state.done.value).toEqual({ what: 'isFavorite', isOn: true });
    await vi.waitFor(() => expect(now()).toEqual({ ...READ, isArchived: true, isFavorite: true }));
    expect(state.undo()).toBe(true);
    expect(state.done.value).toBeNull();
    await vi.waitFor(() => expect(now()).toEqual({ ...READ, isArchived: true }));
  });

  it('may be its tags', async () => {
    const { state, now, tags } = await opened();
    await vi.waitFor(() => expect(now()).toEqual(READ));
    await state.changeTags({ addTags: ['sea', 'ships'], removeTags: [] });
    await vi.waitFor(() => expect(tags()).toEqual(['sea', 'ships']));
    await state.changeTags({ addTags: ['harbour'], removeTags: ['sea'] });
    await vi.waitFor(() => expect(tags()).toEqual(['ships', 'harbour']));
    expect(state.done.value).toEqual({ what: 'tags' });
    expect(state.undo()).toBe(true);
    await vi.waitFor(() => expect(tags()).toEqual(['sea', 'ships']));
    expect(state.undo()).toBe(true);
    await vi.waitFor(() => expect(tags()).toEqual([]));
  });

  it('is no news where nothing is otherwise', async () => {
    const { state, now } = await opened();
    await vi.waitFor(() => expect(now()).toEqual(READ));
    await state.changeTags({ addTags: [], removeTags: ['never given'] });
    expect([state.done.value, state.undo()]).toEqual([null, false]);
  });

  it('is not said where it could not be done', async () => {
    const { library, state, now } = await opened();
    await vi.waitFor(() => expect(now()).toEqual(READ));
    vi.spyOn(library, 'change').mockResolvedValueOnce({ ok: false, code: 'storage-full' });
    await state.toggle('isFavorite');
    expect([state.done.value, state.problem.value]).toEqual([null, 'storage-full']);
  });
});
