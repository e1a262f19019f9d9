/** The reader page: one saved article at an address that stays, `reader.html?id=ID`. */
import { effect } from '@preact/signals';
import { render } from 'preact';
import { tabArticle } from '../../browser/tab-article.js';
import { t } from '../../i18n/index.js';
import { openLibrary } from '../../library/index.js';
import { onKeys } from '../../ui/keys.js';
import { sanitizer } from '../../ui/sanitizer.js';
import { ReaderPage, titleOf } from './ReaderPage.js';
import { openReading, openUnsaved, parseAsked } from './reading.js';

const asked = parseAsked(location.search);
const library = openLibrary();
const reading =
  asked.unsaved === null
    ? openReading(library, asked)
    : openUnsaved(library, await tabArticle(asked.unsaved), ({ article, ledger }) => ({
        article: sanitizer.article(article),
        ledger,
      }));

document.documentElement.lang = t('locale');
effect(() => {
  const page = reading.page.value;
  const title = titleOf(page);
  document.title = title ? `${title} · ${t('extension_name')}` : t('extension_name');
});
const root = document.getElementById('page');
if (root) render(<ReaderPage reading={reading} onSave={() => void save()} rescue={library.rescue} />, root);

/** Once saved, the article has an address that stays: the page goes there. */
async function save(): Promise<void> {
  const address = reading.page.value.state === 'unsaved' ? await reading.save() : null;
  if (address) location.replace(address);
}
const remove = () => {
  if (reading.page.value.state === 'article') void reading.remove();
};
const restore = () => {
  if (reading.page.value.state === 'deleted') void reading.restore();
};
onKeys({
  s: () => void save(),
  '#': remove,
  delete: remove,
  u: restore,
  l: () => location.assign('library.html'),
});
addEventListener('keydown', (event) => {
  if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
  event.preventDefault();
  restore();
});
