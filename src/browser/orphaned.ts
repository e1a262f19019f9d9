import browser from 'webextension-polyfill';

/**
 * What the browsers' API says in a page that has outlived its extension: Chromium "Extension context invalidated",
 * Firefox an error of its conduits.
 */
const ORPHANED = /extension context invalidated|\bconduits?\b/i;

/**
 * Calls back, once, when this page is found to have outlived the extension it belongs to. Both browsers close our
 * tabs and popup when the extension is updated (Chromium 156, Firefox 153: the journey of updates); a page that is
 * left all the same (kept for going back, say) can do nothing any more and must not fail silently.
 */
export function onOrphaned(listener: () => void): void {
  const stop = new AbortController();
  const tell = () => {
    stop.abort();
    listener();
  };
  const { signal } = stop;
  addEventListener(
    'unhandledrejection',
    ({ reason }) => {
      if (ORPHANED.test(reason instanceof Error ? reason.message : String(reason))) tell();
    },
    { signal },
  );
  for (const moment of ['focus', 'pageshow'])
    addEventListener(moment, () => void (isOrphaned() && tell()), { signal });
  document.addEventListener('visibilitychange', () => void (isOrphaned() && tell()), { signal });
}

function isOrphaned(): boolean {
  try {
    return browser.runtime.id === undefined;
  } catch {
    return true;
  }
}
