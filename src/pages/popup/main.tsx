/** Wires the popup: skeleton → tab → article. */
import { render } from 'preact';
import { onOrphaned } from '../../browser/orphaned.js';
import { isInTab } from '../../browser/tabs.js';
import { t } from '../../i18n/index.js';
import { onKeys } from '../../ui/keys.js';
import { prepareOutdatedNotice } from '../../ui/outdated.js';
import { createActions } from './actions.js';
import { Popup } from './Popup.js';
import { answerPictures, askForPictures, isAskingPictures } from './questions.js';

const actions = createActions();
const app = document.getElementById('app');
if (!app) throw new Error('popup.html has no #app');
document.documentElement.lang = t('locale');
onOrphaned(prepareOutdatedNotice());
app.replaceChildren();
render(<Popup actions={actions} />, app);
onKeys({
  s: actions.save,
  u: actions.undo,
  o: actions.openReader,
  c: actions.seeChanges,
  l: actions.openLibrary,
  r: actions.retry,
  p: askForPictures,
  k: () => void (isAskingPictures.value ? answerPictures('keep') : actions.keepPictures()),
  y: () => void answerPictures('load'),
  n: () => void answerPictures('never'),
});
actions.retry();
void isInTab().then((inTab) => document.documentElement.classList.toggle('in-tab', inTab));
