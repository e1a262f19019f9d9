import { type MessageKey, t } from '../../i18n/index.js';
import { type SavedPictures, SETTINGS } from '../../settings/index.js';
import { PicturesQuestion } from '../../ui/PicturesQuestion.js';
import { ShowPictures } from '../../ui/ShowPictures.js';
import type { ChosenPictures } from './chosen-pictures.js';

/** Above the body of a saved article whose pictures are withheld: they can be had, once or from now on. */
export function WithheldPictures({ chosen }: { chosen: ChosenPictures }) {
  const isAsking = chosen.isAsking.value;
  return (
    <ShowPictures
      count={chosen.withheld.value}
      onShow={chosen.showHere}
      question={isAsking && <PicturesQuestion onAnswer={chosen.choose} onLater={chosen.later} />}
    >
      {!isAsking && (
        <button
          type="button"
          id="always-pictures"
          class="button"
          title={t('pictures_load_hint')}
          onClick={() => chosen.choose('load')}
        >
          {t('pictures_always')}
        </button>
      )}
    </ShowPictures>
  );
}

const WORDS: Readonly<Record<SavedPictures, MessageKey>> = {
  ask: 'pictures_choice_ask',
  keep: 'pictures_choice_keep',
  load: 'pictures_choice_load',
  never: 'pictures_choice_never',
};

/** The choice for all saved articles; that nothing is decided can be read there, but not chosen. */
export function PicturesChoice({ chosen }: { chosen: ChosenPictures }) {
  const choice = chosen.choice.value;
  return (
    <label class="choice">
      {t('pictures_choice')}
      <select
        id="pictures-choice"
        value={choice}
        onChange={({ currentTarget }) => chosen.choose(SETTINGS.savedPictures.repair(currentTarget.value))}
      >
        {SETTINGS.savedPictures.choices
          .filter((word) => word !== 'ask' || choice === 'ask')
          .map((word) => (
            <option key={word} value={word}>
              {t(WORDS[word])}
            </option>
          ))}
      </select>
    </label>
  );
}
