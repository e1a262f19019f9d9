/** The library page: wires the library, its shelf and the keys together. */
import { signal } from '@preact/signals';
import { render } from 'preact';
import type { ArticleId } from '../../article/article-id.js';
import { shortcutOf } from '../../browser/commands.js';
import { onOrphaned } from '../../browser/orphaned.js';
import { sessionMark } from '../../browser/session.js';
import { t } from '../../i18n/index.js';
import { openLibrary } from '../../library/index.js';
import { onKeys } from '../../ui/keys.js';
import { prepareOutdatedNotice } from '../../ui/outdated.js';
import { focusEntry, focusedEntry, moveFocus } from './focus.js';
import { LibraryPage } from './LibraryPage.js';
import { openShelf } from './shelf.js';

const library = openLibrary({ wholeLog: sessionMark('whole-log') });
const shelf = openShelf(library);
const wanted: { current: ArticleId | null } = { current: null };
const saveKey = signal<string | null>(null);

async function undo(): Promise<void> {
  const id = await shelf.undo();
  if (id !== null && !focusEntry(id)) wanted.current = id;
}

function deleteFocused(): void {
  const button = document.activeElement?.closest('[data-article-id]')?.querySelector('[data-action=delete]');
  if (focusedEntry() !== null && button instanceof HTMLElement) button.click();
}

/** The sanitizer is large, and of use here only to a rescue. */
async function rescue(onProgress: (done: number, total: number) => void) {
  const { sanitizer } = await import('../../ui/sanitizer.js');
  return library.rescue(sanitizer.toHtml, onProgress);
}

function Page() {
  return (
    <LibraryPage
      shelf={shelf}
      saveKey={saveKey.value}
      onUndo={() => void undo()}
      rescue={rescue}
      wanted={wanted}
    />
  );
}

document.documentElement.lang = t('locale');
onOrphaned(prepareOutdatedNotice());
document.title = `${t('library_title')} · ${t('extension_name')}`;
const root = document.getElementById('page');
if (root) render(<Page />, root);

onKeys({
  j: () => moveFocus(1),
  k: () => moveFocus(-1),
  '#': deleteFocused,
  delete: deleteFocused,
  u: () => void undo(),
});
addEventListener('keydown', (event) => {
  if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
  event.preventDefault();
  void undo();
});
void shortcutOf('save-article').then((key) => {
  saveKey.value = key;
});
void library.tend();
void library.purgeExpired(new Date());
