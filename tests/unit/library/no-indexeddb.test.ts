import { describe, expect, it, vi } from 'vitest';
import { openLibrary } from '../../../src/library/index.js';

// Nothing here brings IndexedDB to Node, so this is what a browser without it gives.
describe('a browser without IndexedDB', () => {
  it('is a failure as a value, for a watcher too', async () => {
    const library = openLibrary();
    const refused = { ok: false, code: 'storage-unavailable' };
    expect(await library.catalogue()).toEqual(refused);
    const answers: unknown[] = [];
    const stop = library.watch(
      () => library.catalogue(),
      (answer) => answers.push(answer),
    );
    await vi.waitFor(() => expect(answers).toEqual([refused]));
    stop();
  });
});
