import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  choosePart,
  keeping,
  lookUp,
  reading,
  save,
  trouble,
  undo,
} from '../../../../src/pages/popup/model.js';
import { ARTICLE } from '../../browser/article.js';
import { sanitizer } from '../../sanitize/sanitizer.js';

const { send } = vi.hoisted(() => ({ send: vi.fn() }));
vi.mock('../../../../src/messages/index.js', () => ({ send }));

const article = sanitizer.article(ARTICLE);
const whole = { article, ledger: [], leftOut: [], forced: false };
const passage = sanitizer.article({ ...ARTICLE, passage: true });
const selection = { article: passage, ledger: [], leftOut: [], forced: false };
const ENTRY = { id: 'a', unreadable: false, savedAt: '2024-05-03T09:00:00.000Z' };
const CHANGES = { headline: true, standfirst: false, byline: false, paragraphs: 3 };

/** The background's answers, by method. */
function background(answers: Readonly<Record<string, unknown>>): void {
  send.mockImplementation(async (_type: string, { method }: { method: string }) => answers[method]);
}
const asked = () => send.mock.calls.map(([, { method }]) => method);

beforeEach(() => {
  send.mockReset();
  keeping.value = { state: 'unknown' };
  trouble.value = null;
  reading.value = { state: 'article', whole, selection: null, part: 'whole' };
});

describe('what the library has of a page', () => {
  it('is asked of the background, with what has changed since', async () => {
    background({ find: { ok: true, entry: ENTRY }, changesSince: { ok: true, changes: CHANGES } });
    await lookUp(article);
    expect(keeping.value).toMatchObject({ state: 'kept', id: 'a', changes: CHANGES });
  });

  it('is not compared where it has nothing', async () => {
    background({ find: { ok: true, entry: null } });
    await lookUp(article);
    expect(keeping.value).toEqual({ state: 'not-saved' });
    expect(asked()).toEqual(['find']);
  });

  it.each([
    ['a selection', { ...article, text: 'Only this.' }],
    ['the beginning of an article', { ...article, partial: true }],
  ])('is not compared with %s', async (_what, part) => {
    background({ find: { ok: true, entry: ENTRY }, changesSince: { ok: true, changes: CHANGES } });
    await lookUp(part);
    expect(keeping.value).toMatchObject({ state: 'kept', changes: null });
    expect(asked()).toEqual(['find']);
  });

  it('is a passage, and then nothing of the page is taken for changed', async () => {
    background({
      find: { ok: true, entry: { ...ENTRY, passage: true } },
      changesSince: { ok: true, changes: CHANGES },
    });
    await lookUp(article);
    expect(keeping.value).toMatchObject({ state: 'kept', isPassage: true, changes: null });
    expect(asked()).toEqual(['find']);
  });

  it('is compared when the reader turns from a passage to the whole', async () => {
    background({ find: { ok: true, entry: ENTRY }, changesSince: { ok: true, changes: CHANGES } });
    reading.value = { state: 'article', whole, selection, part: 'selection' };
    await lookUp(selection.article);
    expect(keeping.value).toMatchObject({ state: 'kept', isPassage: false, changes: null });
    await choosePart('whole');
    expect(keeping.value).toMatchObject({ state: 'kept', changes: CHANGES });
    await choosePart('selection');
    expect(keeping.value).toMatchObject({ state: 'kept', changes: null });
    expect(asked()).toEqual(['find', 'changesSince']);
  });

  it('does not forget a save for an answer that comes late', async () => {
    let answer = (_: unknown) => {};
    const late = new Promise((resolve) => {
      answer = resolve;
    });
    background({
      find: { ok: true, entry: ENTRY },
      changesSince: late,
      save: { ok: true, kind: 'revised', id: 'a', revision: 2 },
    });
    const looking = lookUp(article);
    await vi.waitFor(() => expect(asked()).toContain('changesSince'));
    await save();
    answer({ ok: true, changes: CHANGES });
    await looking;
    expect(keeping.value).toMatchObject({ state: 'saved', kind: 'revised', revision: 2 });
  });
});

describe('a save', () => {
  it('that is refused leaves what there was, and says why', async () => {
    keeping.value = { state: 'not-saved' };
    background({ save: { ok: false, code: 'storage-full' } });
    await save();
    expect([keeping.value, trouble.value]).toEqual([{ state: 'not-saved' }, 'storage-full']);
  });

  it('that nobody answers does not look as if it still went on', async () => {
    keeping.value = { state: 'not-saved' };
    send.mockRejectedValue(new Error('"library-call" was not answered'));
    await expect(save()).rejects.toThrow('not answered');
    expect([keeping.value, trouble.value]).toEqual([{ state: 'not-saved' }, 'storage-blocked']);
  });

  it('can be taken back', async () => {
    background({
      save: { ok: true, kind: 'created', id: 'a', revision: 1 },
      undoSave: { ok: true, kind: 'undone' },
      find: { ok: true, entry: null },
    });
    await save();
    await undo();
    expect(keeping.value).toEqual({ state: 'undone' });
  });
});

describe('a save over what was kept', () => {
  const kept = { state: 'kept', id: 'a', savedAt: ENTRY.savedAt, changes: null } as const;
  beforeEach(() => background({ save: { ok: true, kind: 'revised', id: 'a', revision: 2 } }));

  it.each([
    ['the whole over the whole', false, 'whole', true],
    ['the whole over a passage', true, 'whole', false],
    ['a passage over the whole', false, 'selection', false],
    ['a passage over a passage', true, 'selection', false],
  ] as const)('shows what its author changed, if it is %s', async (_what, isPassage, part, isComparable) => {
    keeping.value = { ...kept, isPassage };
    reading.value = { state: 'article', whole, selection, part };
    await save();
    expect(keeping.value).toMatchObject({ state: 'saved', kind: 'revised', isComparable });
  });
});
