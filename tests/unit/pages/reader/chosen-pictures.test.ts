import { describe, expect, it } from 'vitest';
import { openPictures, type SettingStore } from '../../../../src/pages/reader/chosen-pictures.js';
import { SETTINGS, type Setting } from '../../../../src/settings/index.js';

/** A store of settings that several pages share. */
function shelf(stored: Readonly<Record<string, unknown>> = {}): SettingStore {
  const kept = new Map(Object.entries(stored));
  const listeners = new Map<string, ((value: unknown) => void)[]>();
  return {
    read: async <T>(setting: Setting<T>) => setting.repair(kept.get(setting.name)),
    change: async <T>({ name }: Setting<T>, value: T) => {
      kept.set(name, value);
      for (const listener of listeners.get(name) ?? []) listener(value);
    },
    onChanged: <T>(setting: Setting<T>, listener: (value: T) => void) => {
      const heard = (value: unknown) => listener(setting.repair(value));
      listeners.set(setting.name, [...(listeners.get(setting.name) ?? []), heard]);
    },
  };
}

/** A page whose article has three pictures. */
async function page(store: SettingStore) {
  const chosen = await openPictures(store);
  chosen.setWithheld(chosen.pictures.value === 'withheld' ? 3 : 0);
  return chosen;
}

describe('the pictures of a saved article', () => {
  it.each([
    ['nothing', 'withheld'],
    ['ask', 'withheld'],
    ['never', 'withheld'],
    ['keep', 'withheld'],
    ['load', 'loaded'],
  ])('with %s stored are %s', async (savedPictures, pictures) => {
    expect((await page(shelf({ savedPictures }))).pictures.value).toBe(pictures);
  });

  it('load on one page only when they are asked for there', async () => {
    const store = shelf();
    const [here, there] = [await page(store), await page(store)];
    here.showHere();
    expect([here.pictures.value, there.pictures.value]).toEqual(['loaded', 'withheld']);
    expect(here.choice.value).toBe('ask');
  });

  it('follow a choice made on any page', async () => {
    const store = shelf();
    const [here, there] = [await page(store), await page(store)];
    here.choose('load');
    expect(there.pictures.value).toBe('loaded');
    there.choose('never');
    expect(here.pictures.value).toBe('withheld');
    expect((await page(store)).choice.value).toBe('never');
  });
});

describe('the question about them', () => {
  const due = { [SETTINGS.picturesQuestionDue.name]: true };

  it('is put where a save has made it due and there are pictures', async () => {
    expect((await page(shelf(due))).isAsking.value).toBe(true);
    expect((await page(shelf())).isAsking.value).toBe(false);
    const without = await openPictures(shelf(due));
    expect(without.isAsking.value).toBe(false);
  });

  it('is not put to a reader who has answered', async () => {
    expect((await page(shelf({ ...due, savedPictures: 'never' }))).isAsking.value).toBe(false);
  });

  it('ends with an answer, in every page', async () => {
    const store = shelf(due);
    const [here, there] = [await page(store), await page(store)];
    here.choose('never');
    expect([here.isAsking.value, there.isAsking.value]).toEqual([false, false]);
    expect(await store.read(SETTINGS.picturesQuestionDue)).toBe(false);
  });

  it('can be put aside, until the next save', async () => {
    const store = shelf(due);
    const here = await page(store);
    here.later();
    expect([here.isAsking.value, here.choice.value]).toEqual([false, 'ask']);
    expect((await page(store)).isAsking.value).toBe(false);
    await store.change(SETTINGS.picturesQuestionDue, true);
    expect(here.isAsking.value).toBe(true);
  });
});
