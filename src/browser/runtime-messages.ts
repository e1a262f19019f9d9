import browser from 'webextension-polyfill';

/** Sends a message to the other contexts of the extension; resolves with the one answer. */
export function sendToOwn(message: unknown): Promise<unknown> {
  return browser.runtime.sendMessage(message);
}

/**
 * Listens to messages from our own pages and worker; whatever else speaks to us (a content script, another
 * extension) is not heard.
 * @param answer the answer, or undefined when the message is for somebody else
 */
export function onOwnMessage(answer: (message: unknown) => Promise<unknown> | undefined): void {
  const origin = browser.runtime.getURL('');
  browser.runtime.onMessage.addListener((message: unknown, sender: browser.Runtime.MessageSender) => {
    const isOwn = sender.id === browser.runtime.id && sender.url?.startsWith(origin) === true;
    return isOwn ? answer(message) : undefined;
  });
}
