/** Wires the popup: skeleton → tab → article. */
import { render } from 'preact';
import { isInTab } from '../../browser/tabs.js';
import { t } from '../../i18n/index.js';
import { onKeys } from '../../ui/keys.js';
import { createActions } from './actions.js';
import { Popup } from './Popup.js';

const actions = createActions();
const app = document.getElementById('app');
if (!app) throw new Error('popup.html has no #app');
document.documentElement.lang = t('locale');
app.replaceChildren();
render(<Popup actions={actions} />, app);
onKeys({ s: actions.save, u: actions.undo, o: actions.openReader, l: actions.openLibrary, r: actions.retry });
actions.retry();
void isInTab().then((inTab) => document.documentElement.classList.toggle('in-tab', inTab));
