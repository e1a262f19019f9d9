import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SETTINGS } from '../../../src/settings/index.js';

describe.each(Object.entries(SETTINGS))('the setting %s', (key, setting) => {
  it('is stored under its own name', () => {
    expect(setting.name).toBe(key);
  });

  it('makes one of its values of whatever is stored, and keeps it', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const value = setting.repair(stored);
        expect(typeof value).toBe(typeof setting.default);
        expect(setting.repair(value)).toBe(value);
      }),
    );
    expect(setting.repair(undefined)).toBe(setting.default);
  });
});

describe('the pictures of saved articles', () => {
  const { savedPictures } = SETTINGS;

  it('are not loaded before the reader has chosen', () => {
    expect(savedPictures.default).toBe('ask');
  });

  it('are whatever the reader chose', () => {
    for (const word of savedPictures.choices) expect(savedPictures.repair(word)).toBe(word);
  });

  it.each(['mirror', 'LOAD', '', 'constructor', 1, null, ['load'], { toString: () => 'load' }])(
    'are not loaded where %j is stored',
    (stored) => {
      expect(savedPictures.repair(stored)).toBe('ask');
    },
  );
});
