/** The library page: wires the library, its desk and the keys together. */
import { computed, effect, signal } from '@preact/signals';
import { render } from 'preact';
import { shortcutOf } from '../../browser/commands.js';
import { onOrphaned } from '../../browser/orphaned.js';
import { sessionMark } from '../../browser/session.js';
import { t } from '../../i18n/index.js';
import { openLibrary } from '../../library/index.js';
import { prepareOutdatedNotice } from '../../ui/outdated.js';
import { bindingsOf } from './bindings.js';
import { openDesk, type Plugs } from './desk.js';
import { keyListener } from './keys.js';
import { LibraryPage } from './LibraryPage.js';
import { headingOf } from './ListHead.js';
import { openNavigation } from './navigation.js';
import { openTransfer } from './transfer/plugs.js';
import { TransferDialogs } from './transfer/TransferDialogs.js';

const library = openLibrary({ wholeLog: sessionMark('whole-log') });

const transfer = openTransfer(library, () => {
  desk.actions.dialog.value = { kind: 'empty-bin' };
});

/** Everything that is plugged into the page stands here. */
const plugs: Plugs = {
  navigation: openNavigation(window),
  emptyBin: async () => {
    const emptied = await library.emptyBin();
    return emptied.ok ? { ok: true, erased: emptied.purged } : emptied;
  },
  menu: transfer.menu,
  banners: transfer.banners,
  upkeep: transfer.upkeep,
};

const desk = openDesk(library, plugs);
const saveKey = signal<string | null>(null);
const bindings = bindingsOf({
  ...desk,
  topRow: () => desk.topRow.peek(),
  openCurrent: () => document.querySelector<HTMLElement>('.entry.current h2 a')?.click(),
  focusSearch: () => document.querySelector<HTMLInputElement>('#search')?.select(),
});

/** The sanitizer is large, and of use here only to a rescue. */
async function rescue(onProgress: (done: number, total: number) => void) {
  const { sanitizer } = await import('../../ui/sanitizer.js');
  return library.rescue(sanitizer.toHtml, onProgress);
}

function Page() {
  return (
    <>
      <LibraryPage desk={desk} bindings={bindings} saveKey={saveKey.value} rescue={rescue} />
      <TransferDialogs transfer={transfer} navigation={desk.navigation} />
    </>
  );
}

document.documentElement.lang = t('locale');
document.documentElement.dir = t('direction');
onOrphaned(prepareOutdatedNotice());
effect(() => {
  document.title = `${headingOf(desk)} · ${t('library_title')} · ${t('extension_name')}`;
});
effect(() => {
  transfer.counts.value = desk.model.counts.value;
});
// Another place begins with nothing picked and nothing current.
let place = plugs.navigation.place.peek();
plugs.navigation.place.subscribe((next) => {
  const isSame = next.view === place.view && next.tag === place.tag;
  place = next;
  if (isSame) return;
  desk.selection.none();
  desk.cursor.clear();
});
const root = document.getElementById('page');
if (root) render(<Page />, root);
addEventListener('keydown', keyListener(bindings));

void shortcutOf('save-article').then((key) => {
  saveKey.value = key;
});
/** Milliseconds: the list is painted by then, and who opened the page to go elsewhere in it has begun to. */
const UPKEEP_AFTER = 500;
// Upkeep keeps the store busy, and whoever reads waits for it.
const isShown = computed(() => desk.model.listing.value.state !== 'loading');
isShown.subscribe((is) => {
  if (is) setTimeout(() => void keepUp(), UPKEEP_AFTER);
});

async function keepUp(): Promise<void> {
  await desk.model.lookForStrays();
  await library.purgeExpired(new Date());
  await transfer.tend();
}
