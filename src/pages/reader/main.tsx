/** The reader page: one saved article at an address that stays, `reader.html?id=ID`. */
import { effect } from '@preact/signals';
import { render } from 'preact';
import { t } from '../../i18n/index.js';
import { openLibrary } from '../../library/index.js';
import { onKeys } from '../../ui/keys.js';
import { ReaderPage } from './ReaderPage.js';
import { openReading, parseAsked } from './reading.js';

const reading = openReading(openLibrary(), parseAsked(location.search));

document.documentElement.lang = t('locale');
effect(() => {
  const page = reading.page.value;
  const title = page.state === 'article' || page.state === 'deleted' ? page.saved.article.title : '';
  document.title = title ? `${title} · ${t('extension_name')}` : t('extension_name');
});
const root = document.getElementById('page');
if (root) render(<ReaderPage reading={reading} />, root);

const remove = () => {
  if (reading.page.value.state === 'article') void reading.remove();
};
const restore = () => {
  if (reading.page.value.state === 'deleted') void reading.restore();
};
onKeys({ '#': remove, delete: remove, u: restore, l: () => location.assign('library.html') });
addEventListener('keydown', (event) => {
  if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
  event.preventDefault();
  restore();
});
