/** The pictures of saved articles on this page: what the reader has chosen, in any window, and asked for here. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Pictures } from '../../sanitize/pictures.js';
import { type SavedPictures, SETTINGS, type Setting } from '../../settings/index.js';

/** Where settings are kept. */
export interface SettingStore {
  read<T>(setting: Setting<T>): Promise<T>;
  change<T>(setting: Setting<T>, value: T): Promise<unknown>;
  onChanged<T>(setting: Setting<T>, listener: (value: T) => void): void;
}

export interface ChosenPictures {
  readonly choice: ReadonlySignal<SavedPictures>;
  /** What that comes to on this page. */
  readonly pictures: ReadonlySignal<Pictures>;
  /** Whether those of the article on this page were asked for, whatever the choice. */
  readonly isShownHere: ReadonlySignal<boolean>;
  /** How many the article shown has that are withheld. */
  readonly withheld: ReadonlySignal<number>;
  /** Whether the question is to be put now: a save has made it due, nobody has answered, and it matters here. */
  readonly isAsking: ReadonlySignal<boolean>;
  /** Decides for every saved article; for `keep`, also those of the article on this page are asked for. */
  choose(choice: SavedPictures): void;
  /** Puts the question aside until the next save. */
  later(): void;
  /** Loads those of the article on this page, once. */
  showHere(): void;
  setWithheld(count: number): void;
}

/**
 * Reads the choice and follows it. To be awaited before anything is shown: nothing may load before it is known.
 * @param keepHere keeps those of the article on this page; called in the click that chooses so
 */
export async function openPictures(
  store: SettingStore,
  keepHere: () => void = () => undefined,
): Promise<ChosenPictures> {
  const { savedPictures, picturesQuestionDue } = SETTINGS;
  const choice = signal<SavedPictures>(savedPictures.default);
  const due = signal(picturesQuestionDue.default);
  const isShownHere = signal(false);
  const withheld = signal(0);
  const follow = async <T>(setting: Setting<T>, into: { value: T }) => {
    store.onChanged(setting, (value) => {
      into.value = value;
    });
    into.value = await store.read(setting);
  };
  await Promise.all([follow(savedPictures, choice), follow(picturesQuestionDue, due)]);
  const set = <T>(setting: Setting<T>, value: T, into: { value: T }) => {
    into.value = value;
    void store.change(setting, value);
  };
  return {
    choice,
    isShownHere,
    withheld,
    pictures: computed(() => (choice.value === 'load' || isShownHere.value ? 'loaded' : 'withheld')),
    isAsking: computed(() => due.value && choice.value === 'ask' && withheld.value > 0),
    choose: (value) => {
      if (value === 'keep') keepHere();
      set(savedPictures, value, choice);
      set(picturesQuestionDue, false, due);
    },
    later: () => set(picturesQuestionDue, false, due),
    showHere: () => {
      isShownHere.value = true;
    },
    setWithheld: (count) => {
      withheld.value = count;
    },
  };
}
