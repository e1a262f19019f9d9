/** Settings in a browser's storage, which may hold anything and may refuse. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { changeSetting, onSettingChanged, readSetting } from '../../../src/browser/settings.js';
import { SETTINGS } from '../../../src/settings/index.js';

type Changes = Record<string, { newValue?: unknown }>;

const { area } = vi.hoisted(() => ({
  area: {
    kept: new Map<string, unknown>(),
    listeners: [] as ((changes: Changes) => void)[],
    refuses: false,
  },
}));

vi.mock('webextension-polyfill', () => {
  const local = {
    get: async (key: string) => {
      if (area.refuses) throw new Error('storage is damaged');
      return area.kept.has(key) ? { [key]: area.kept.get(key) } : {};
    },
    set: async (entries: Record<string, unknown>) => {
      if (area.refuses) throw new Error('disk full');
      for (const [key, newValue] of Object.entries(entries)) {
        area.kept.set(key, newValue);
        for (const listener of area.listeners) listener({ [key]: { newValue } });
      }
    },
    onChanged: { addListener: (listener: (changes: Changes) => void) => area.listeners.push(listener) },
  };
  return { default: { storage: { local } } };
});

const { savedPictures, picturesQuestionDue } = SETTINGS;

beforeEach(() => {
  area.kept.clear();
  area.listeners.length = 0;
  area.refuses = false;
});

describe('a setting', () => {
  it('is its default before anyone chose, and then what was chosen', async () => {
    expect(await readSetting(savedPictures)).toBe('ask');
    expect(await changeSetting(savedPictures, 'load')).toBe(true);
    expect(await readSetting(savedPictures)).toBe('load');
    expect(await readSetting(picturesQuestionDue)).toBe(false);
  });

  it('is its default where something else is stored', async () => {
    await changeSetting(savedPictures, 'never');
    for (const key of area.kept.keys()) area.kept.set(key, { broken: true });
    expect(await readSetting(savedPictures)).toBe('ask');
  });

  it('tells its changes, repaired, and not those of others', async () => {
    const heard: string[] = [];
    onSettingChanged(savedPictures, (value) => heard.push(value));
    await changeSetting(savedPictures, 'load');
    await changeSetting(picturesQuestionDue, true);
    for (const key of area.kept.keys()) for (const listener of area.listeners) listener({ [key]: {} });
    expect(heard).toEqual(['load', 'ask']);
  });

  it('is its default, and says that it was not stored, where the browser refuses', async () => {
    area.refuses = true;
    expect(await changeSetting(savedPictures, 'load')).toBe(false);
    expect(await readSetting(savedPictures)).toBe('ask');
  });
});
