import type { FrameAnswer, PrivilegedServices, XulBrowser, XulElement } from './api.js';
import { findBrowser } from './tabs.js';
import { browserWindow, extensionOf, until } from './window.js';

declare const Services: PrivilegedServices;

/** Loads a script into the process of a tab or popup and gives what it sends back. */
export async function runInFrame(browserId: number, script: string, ms: number): Promise<string | null> {
  const browser = findBrowser(browserId);
  if (!browser) throw new Error('the view is closed');
  return answerOf(browser, script, ms);
}

/** Loads a script into the process of every tab and popup there is and will be. */
export function runInEveryFrame(script: string): void {
  Services.mm.loadFrameScript(
    `data:text/javascript;charset=utf-8,${encodeURIComponent(`(${script})()`)}`,
    true,
  );
}

export async function runInBackground(
  extensionId: string,
  script: string,
  ms: number,
): Promise<string | null> {
  const extension = extensionOf(extensionId);
  await extension.wakeupBackground?.();
  const view = await until(
    () => [...extension.views].find(({ viewType }) => viewType === 'background'),
    'the background page did not start',
    10_000,
  );
  return answerOf(view.xulBrowser, script, ms);
}

async function answerOf(browser: XulBrowser, script: string, ms: number): Promise<string | null> {
  const channel = `plainread:${Math.random()}`;
  const { messageManager } = browser;
  let answer: FrameAnswer | null = null;
  const listener = (message: { data: FrameAnswer }) => {
    answer = message.data;
  };
  messageManager.addMessageListener(channel, listener);
  try {
    messageManager.loadFrameScript(
      `data:text/javascript;charset=utf-8,${encodeURIComponent(`(${script})(${JSON.stringify(channel)})`)}`,
      false,
    );
    const { error, value } = await until<FrameAnswer>(
      () => {
        if (!browser.isConnected) return { error: 'the view closed' };
        return answer;
      },
      'the view did not answer',
      ms,
    );
    if (error !== undefined) throw new Error(error);
    return value ?? null;
  } finally {
    messageManager.removeMessageListener(channel, listener);
  }
}

/** Answers whether the tab or popup is still there. */
export function isOpen(browserId: number): boolean {
  return findBrowser(browserId) !== null;
}

export function setColorScheme(browserId: number, scheme: string): void {
  const browser = findBrowser(browserId);
  if (browser) browser.browsingContext.prefersColorSchemeOverride = scheme;
}

/** Closes a tab, or the panel of a popup, and waits until it is gone. */
export async function closeView(browserId: number): Promise<void> {
  const browser = findBrowser(browserId);
  if (!browser) return;
  const window = browserWindow();
  const { gBrowser } = window;
  const tab = gBrowser.getTabForBrowser(browser);
  if (tab && gBrowser.browsers.length === 1) {
    window.close();
    await until(() => window.closed, 'the window did not close', 5000);
  } else if (tab) gBrowser.removeTab(tab);
  else browser.closest<XulElement>('panel')?.hidePopup();
  await until(() => findBrowser(browserId) === null, 'the view did not close', 5000);
}

/**
 * Resizes the window until the page's viewport has this size in CSS pixels. A window has a least width; below it the
 * page gets a part of the window.
 */
export async function setViewport(browserId: number, width: number, height: number): Promise<void> {
  const window = browserWindow();
  const browser = findBrowser(browserId);
  if (!browser) throw new Error('the view is closed');
  browser.style.setProperty('max-inline-size', `${width}px`);
  const room = browser.parentElement ?? browser;
  window.resizeBy(width - room.clientWidth, height - room.clientHeight);
  const fits = () => browser.clientWidth === width && browser.clientHeight === height;
  await until(fits, `the viewport did not become ${width} × ${height}`, 5000);
}

/** What the view shows now, as a PNG in base64. */
export async function capture(browserId: number): Promise<string> {
  const browser = findBrowser(browserId);
  if (!browser) throw new Error('the view is closed');
  const { document, devicePixelRatio } = browserWindow();
  const scope = browser.browsingContext.currentWindowGlobal;
  // Seen through where nothing is painted: without a screen Firefox leaves out what a scrollbar would cover.
  const isDark = browser.browsingContext.prefersColorSchemeOverride === 'dark';
  const image = await scope.drawSnapshot(
    null,
    devicePixelRatio,
    isDark ? 'rgb(28, 27, 34)' : 'rgb(255, 255, 255)',
  );
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas') as HTMLCanvasElement;
  canvas.width = image.width;
  canvas.height = image.height;
  canvas.getContext('2d')?.drawImage(image, 0, 0);
  return canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/, '');
}
