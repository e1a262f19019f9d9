import browser from 'webextension-polyfill';

/** What the toolbar button says about the page in a tab. */
export type BadgeState = 'none' | 'working' | 'done' | 'saved' | 'failed';

const LOOK: Record<BadgeState, { text: string; color: string }> = {
  none: { text: '', color: '#5b5b66' },
  working: { text: '…', color: '#5b5b66' },
  done: { text: '✓', color: '#1a7f37' },
  saved: { text: '★', color: '#1f5fbf' },
  failed: { text: '!', color: '#c62828' },
};

/**
 * Sets the badge of one tab; browsers take it away when the tab goes to another page.
 * @param title what the button's tooltip (and a screen reader) says; null for the usual title
 */
export async function setBadge(tabId: number, state: BadgeState, title: string | null): Promise<void> {
  const { text, color } = LOOK[state];
  try {
    await browser.action.setBadgeText({ tabId, text });
    await browser.action.setBadgeBackgroundColor({ tabId, color });
    await browser.action.setTitle({ tabId, title: title ?? '' });
  } catch {
    // The tab has closed meanwhile: there is nothing left to badge.
  }
}
