import type { ComponentInterfaces, PrivilegedServices, XulBrowser } from './api.js';
import { browserWindow, until } from './window.js';

declare const Services: PrivilegedServices;
declare const Ci: ComponentInterfaces;

/** Tabs and popups are known outside by the number Firefox gives their browser element. */
export function findBrowser(browserId: number): XulBrowser | null {
  const { document, gBrowser } = browserWindow();
  const popups = document.querySelectorAll<XulBrowser>('.webextension-popup-browser');
  return [...gBrowser.browsers, ...popups].find((browser) => browser.browserId === browserId) ?? null;
}

/** A load that Firefox has dropped, as it does now and then in a tab that is new, is begun again after this long. */
const DROPPED_MS = 3000;

/** Loads an address in the active tab and waits for the end of loading. */
export async function load(url: string, ms: number): Promise<void> {
  const { gBrowser } = browserWindow();
  const browser = gBrowser.selectedBrowser;
  const before = browser.currentURI.spec;
  const watched = watchLoad(browser, url);
  let begun = 0;
  const begin = () => {
    begun = Date.now();
    const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
    browser.fixupAndLoadURIString(url, { triggeringPrincipal });
  };
  gBrowser.addTabsProgressListener(watched.listener);
  // Going to a fragment of the document that is there loads nothing.
  const stays = url.includes('#') && withoutFragment(before) === withoutFragment(url);
  const isThere = () => {
    const { spec } = browser.currentURI;
    if (watched.hasEnded() || (stays && spec === url)) return true;
    if (browser.webProgress.isLoadingDocument) return false;
    if (watched.hasStarted() && spec !== before && spec !== 'about:blank') return true;
    if (spec === before && Date.now() - begun > DROPPED_MS) begin();
    return false;
  };
  try {
    begin();
    await until(isThere, `${url} did not load`, ms);
  } finally {
    gBrowser.removeTabsProgressListener(watched.listener);
  }
}

/** Whether a load in this tab has started, and ended: to be watched before it begins. */
function watchLoad(browser: XulBrowser, url: string) {
  const { STATE_STOP, STATE_IS_WINDOW } = Ci.nsIWebProgressListener;
  let started = false;
  let ended = false;
  const listener = {
    onStateChange(which: XulBrowser, progress: { isTopLevel: boolean }, _request: unknown, flags: number) {
      if (which !== browser || !progress.isTopLevel || !(flags & STATE_IS_WINDOW)) return;
      // A blank document of the tab before may end its load only now.
      if (flags & STATE_STOP && started)
        ended = browser.currentURI.spec !== 'about:blank' || url === 'about:blank';
      started = true;
    },
  };
  return { listener, hasStarted: () => started, hasEnded: () => ended };
}

function withoutFragment(url: string): string {
  return url.replace(/#.*/, '');
}

/** Opens an empty tab in front; gives its number. */
export function openTab(): number {
  const { gBrowser } = browserWindow();
  const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
  gBrowser.selectedTab = gBrowser.addTab('about:blank', { triggeringPrincipal });
  return gBrowser.selectedBrowser.browserId;
}

/** Opens a private window and waits until it is in front and shows its own first page. */
export async function openPrivateWindow(): Promise<void> {
  const opened = browserWindow().OpenBrowserWindow({ private: true });
  const isReady = () => {
    if (browserWindow() !== opened || !opened.gBrowserInit?.delayedStartupFinished) return false;
    const { currentURI, webProgress } = opened.gBrowser.selectedBrowser;
    return currentURI.spec === 'about:privatebrowsing' && !webProgress.isLoadingDocument;
  };
  await until(isReady, 'the private window did not open', 10_000);
}

export function activeTab(): number {
  return browserWindow().gBrowser.selectedBrowser.browserId;
}

export function findTab(urlPart: string): number | null {
  const { gBrowser } = browserWindow();
  return gBrowser.browsers.find((browser) => browser.currentURI.spec.includes(urlPart))?.browserId ?? null;
}

/** The popup, once it shows; null before. */
export function findPopup(popupPath: string): number | null {
  const popups = browserWindow().document.querySelectorAll<XulBrowser>('.webextension-popup-browser');
  const isUp = (browser: XulBrowser) =>
    browser.currentURI?.spec.includes(popupPath) && browser.clientWidth > 0;
  return [...popups].find(isUp)?.browserId ?? null;
}
