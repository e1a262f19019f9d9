import { describe, expect, it, vi } from 'vitest';
import type { ArticleId } from '../../../../../src/article/article-id.js';
import * as readers from '../../../../../src/library/import/index.js';
import type { Incoming, Library } from '../../../../../src/library/index.js';
import { openImportSteps } from '../../../../../src/pages/library/transfer/import-steps.js';

const file = (name: string, text: string) => new File([text], name);
const POCKET = file(
  'p.csv',
  'title,url,time_added,tags,status\nOne,https://gazette.example/1,1600000000,,unread\n',
);
const STRANGE = file('notes.txt', 'no list of anything');
const WISHES = { isUnread: null, keepsArchive: true, tag: 'from Pocket' };

function stepsOver(
  takeIn: Library['takeIn'] = async () => ({ ok: true, added: [ID], united: 0, unchanged: 0 }),
) {
  const onImported = vi.fn();
  const change = vi.fn<Library['change']>(async () => ({ ok: true, changed: 1, undo: { before: [] } }));
  const steps = openImportSteps({
    library: { takeIn, change },
    readers: async () => readers,
    converter: async () => () => ({}) as Incoming,
    onImported,
  });
  return { steps, change, onImported };
}
const ID = 'new' as ArticleId;

describe('an import', () => {
  it('goes by a preview to the end, and back', async () => {
    const { steps, change, onImported } = stepsOver();
    await steps.read(POCKET);
    expect(steps.state.value).toMatchObject({ at: 'preview', format: 'pocket-csv', summary: { links: 1 } });
    expect(onImported).not.toHaveBeenCalled();
    await steps.write(WISHES);
    expect(steps.state.value).toMatchObject({ at: 'done', tag: 'from Pocket', imported: { added: [ID] } });
    expect(onImported).toHaveBeenCalledOnce();
    await steps.undo();
    expect(change).toHaveBeenCalledWith({ ids: [ID] }, { isDeleted: true });
    expect(steps.state.value).toEqual({ at: 'undone', count: 1 });
  });

  it('knows no format of a strange file, and reads it as the one that is chosen', async () => {
    const { steps } = stepsOver();
    await steps.read(STRANGE);
    expect(steps.state.value).toMatchObject({ at: 'unknown', format: null });
    await steps.read(STRANGE, 'raindrop-csv');
    expect(steps.state.value).toMatchObject({ at: 'preview', format: 'raindrop-csv' });
  });

  it('is where it began when it is called off while it reads', async () => {
    const { steps } = stepsOver();
    const reading = steps.read(POCKET);
    expect(steps.holds()).toBe(true);
    expect(steps.state.value).toMatchObject({ at: 'read', isCancelling: true });
    await reading;
    expect(steps.state.value).toEqual({ at: 'choose' });
    expect(steps.holds()).toBe(false);
  });

  it('shows the file that was chosen last', async () => {
    const { steps } = stepsOver();
    const first = steps.read(POCKET);
    const second = steps.read(STRANGE);
    await Promise.all([first, second]);
    expect(steps.state.value).toMatchObject({ at: 'unknown', file: STRANGE });
  });

  it('keeps what came in before it was called off', async () => {
    const { steps, onImported } = stepsOver(async () => {
      steps.cancel();
      expect(steps.state.value).toMatchObject({ at: 'write', isCancelling: true });
      return { ok: true, added: [ID], united: 0, unchanged: 0 };
    });
    await steps.read(POCKET);
    await steps.write(WISHES);
    expect(steps.state.value).toMatchObject({ at: 'done', imported: { added: [ID] } });
    expect(onImported).toHaveBeenCalledOnce();
  });
});
