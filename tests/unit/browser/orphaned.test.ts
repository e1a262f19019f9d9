/** Pages that have outlived their extension. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { onOrphaned } from '../../../src/browser/orphaned.js';

const { runtime } = vi.hoisted(() => ({ runtime: { id: 'plainread' as string | undefined } }));
vi.mock('webextension-polyfill', () => ({ default: { runtime } }));

/** A page with one listener; its events come by `happens`. */
function page() {
  const window = new EventTarget();
  const document = new EventTarget();
  vi.stubGlobal('addEventListener', window.addEventListener.bind(window));
  vi.stubGlobal('document', document);
  const told = vi.fn();
  onOrphaned(told);
  const rejected = (reason: unknown) =>
    window.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason }));
  return { told, window, document, rejected };
}

beforeEach(() => {
  runtime.id = 'plainread';
});

describe('a page whose extension is there', () => {
  it('is told nothing', () => {
    const { told, window, document, rejected } = page();
    window.dispatchEvent(new Event('focus'));
    document.dispatchEvent(new Event('visibilitychange'));
    rejected(new Error('QuotaExceededError'));
    rejected(undefined);
    expect(told).not.toHaveBeenCalled();
  });
});

describe('a page that has outlived its extension', () => {
  it.each(['focus', 'pageshow'])('is told at the next %s', (moment) => {
    const { told, window } = page();
    runtime.id = undefined;
    window.dispatchEvent(new Event(moment));
    expect(told).toHaveBeenCalledOnce();
  });

  it('is told when it is looked at again', () => {
    const { told, document } = page();
    runtime.id = undefined;
    document.dispatchEvent(new Event('visibilitychange'));
    expect(told).toHaveBeenCalledOnce();
  });

  it.each([
    new Error('Extension context invalidated.'),
    new Error('Conduits are closed'),
    'Error: Extension context invalidated.',
  ])('is told, once, when something fails with %s', (reason) => {
    const { told, rejected } = page();
    rejected(reason);
    rejected(reason);
    expect(told).toHaveBeenCalledOnce();
  });
});
