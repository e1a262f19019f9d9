// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { onKeys } from '../../../src/ui/keys.js';

const save = vi.fn();
onKeys({ s: save });

/** Presses a key at an element and says whether the page took it for itself. */
function press(init: KeyboardEventInit, at: EventTarget = document.body): boolean {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
  at.dispatchEvent(event);
  return event.defaultPrevented;
}

beforeEach(() => {
  save.mockClear();
  document.body.innerHTML = '<p>Text</p><input><div contenteditable="true"><b>x</b></div>';
});

describe('a key of a page', () => {
  it('does what it is for, capital or not', () => {
    expect(press({ key: 's' })).toBe(true);
    expect(press({ key: 'S', shiftKey: true })).toBe(true);
    expect(save).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['with Ctrl', { key: 's', ctrlKey: true }],
    ['with Meta', { key: 's', metaKey: true }],
    ['with Alt', { key: 's', altKey: true }],
    ['held down', { key: 's', repeat: true }],
    ['that is another', { key: 'x' }],
  ])('is the browser’s: %s', (_what, init) => {
    expect(press(init)).toBe(false);
    expect(save).not.toHaveBeenCalled();
  });

  it('is the reader’s who types', () => {
    for (const field of document.querySelectorAll('input, b')) expect(press({ key: 's' }, field)).toBe(false);
    expect(save).not.toHaveBeenCalled();
  });

  it('does nothing behind a dialog', () => {
    document.body.innerHTML = '<p>Text</p><dialog open><button>Close</button></dialog>';
    expect(press({ key: 's' })).toBe(false);
    expect(press({ key: 's' }, document.querySelector('button') ?? document.body)).toBe(false);
    document.querySelector('dialog')?.removeAttribute('open');
    expect(press({ key: 's' })).toBe(true);
  });
});
