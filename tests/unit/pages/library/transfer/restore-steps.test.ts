import { describe, expect, it, vi } from 'vitest';
import type { Article } from '../../../../../src/article/article.js';
import type { BackupProblem, Library } from '../../../../../src/library/index.js';
import { openRestoreSteps } from '../../../../../src/pages/library/transfer/restore-steps.js';

const SUMMARY = { entries: 3, revisions: 3, pictures: 0, inBin: 0, createdAt: '2026-01-01', known: 1 };
const RESTORED = { ok: true, added: 2, united: 1, skipped: 0 } as const;

/** Steps over a library whose answers are given. */
function stepsOver(answers: Partial<Pick<Library, 'readBackup' | 'restoreBackup'>> = {}) {
  const dropBackup = vi.fn(async () => ({ ok: true }) as const);
  const onRestored = vi.fn();
  const library = {
    readBackup: async () => ({ ok: true, summary: SUMMARY }) as const,
    restoreBackup: async () => RESTORED,
    dropBackup,
    ...answers,
  };
  const sanitize = async () => (article: Article) => article as never;
  return { dropBackup, onRestored, steps: openRestoreSteps({ library, sanitize, onRestored }) };
}

describe('restoring', () => {
  it('goes by a summary to the end', async () => {
    const { steps, onRestored } = stepsOver();
    await steps.read(new Blob(['x']));
    expect(steps.state.value).toEqual({ at: 'summary', summary: SUMMARY });
    expect(onRestored).not.toHaveBeenCalled();
    await steps.write('merge');
    expect(steps.state.value).toEqual({ at: 'done', restored: RESTORED });
    expect(onRestored).toHaveBeenCalledOnce();
  });

  it('asks before it replaces, and may be asked back', async () => {
    const { steps } = stepsOver();
    await steps.read(new Blob(['x']));
    steps.ask(true);
    expect(steps.state.value.at).toBe('replace');
    steps.ask(false);
    expect(steps.state.value.at).toBe('summary');
  });

  it('is where it began after a file that cannot be taken', async () => {
    const problem: BackupProblem = { ok: false, code: 'backup-damaged', line: 7 };
    const { steps } = stepsOver({ readBackup: async () => problem });
    await steps.read(new Blob(['x']));
    expect(steps.state.value).toEqual({ at: 'choose', problem });
  });

  it('can be called off while it reads, and not while it writes', async () => {
    let isAborted = false;
    const { steps } = stepsOver({
      readBackup: async (_, { signal }) => {
        expect(steps.holds()).toBe(true);
        isAborted = signal?.aborted === true;
        return { ok: false, code: 'cancelled' };
      },
      restoreBackup: async () => {
        expect(steps.holds()).toBe(true);
        return RESTORED;
      },
    });
    await steps.read(new Blob(['x']));
    expect(isAborted).toBe(true);
    expect(steps.holds()).toBe(false);
    await steps.write('merge');
    expect(steps.state.value.at).toBe('done');
  });

  it('forgets what was read when it is left before the end', async () => {
    const { steps, dropBackup } = stepsOver();
    steps.drop();
    expect(dropBackup).not.toHaveBeenCalled();
    await steps.read(new Blob(['x']));
    steps.drop();
    expect(dropBackup).toHaveBeenCalledOnce();
  });
});
