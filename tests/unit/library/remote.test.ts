/** The library called over messages, as from a private window of Firefox. */
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { answerCall, remoteLibrary } from '../../../src/library/index.js';
import { freshLibrary, saving } from './samples.js';

function remote() {
  const { library } = freshLibrary();
  // What crosses is cloned by the browser.
  const far = remoteLibrary((call) => answerCall(library, structuredClone(call)).then(structuredClone));
  return { library, far };
}

describe('a library in another context', () => {
  it('saves, finds and takes back as one of its own', async () => {
    const { library, far } = remote();
    const one = saving();
    const outcome = await far.save(one);
    if (!outcome.ok) throw new Error(outcome.code);
    expect(await far.find(one.article)).toEqual(await library.find(one.article));
    expect(await far.undoSave(outcome.undo)).toEqual({ ok: true, kind: 'undone' });
    expect(await library.find(one.article)).toEqual({ ok: true, entry: null });
  });

  it.each([
    null,
    'find',
    {},
    { method: 'find' },
    { method: 'purgeExpired', argument: {} },
    { method: 'constructor', argument: {} },
    { method: 'save', argument: 'x' },
    { method: 'save', argument: { article: { html: '<p>Half</p>' }, ledger: [] } },
    { method: 'find', argument: { url: 7 } },
    { method: 'undoSave', argument: { id: 'a' } },
    { method: 'undoSave', argument: { id: 'a', changes: 1, before: { link: { title: 'half a link' } } } },
    { method: 'wantPictures', argument: { id: 7 } },
    { method: 'keepPictures', argument: {} },
  ])('does not do %j', async (call) => {
    const { library } = freshLibrary();
    await expect(answerCall(library, call)).rejects.toThrow(TypeError);
  });
});
