import type { BrowserWindow, ComponentInterfaces, PrivilegedServices } from './api.js';
import { browserWindow } from './window.js';

declare const Services: PrivilegedServices;
declare const Ci: ComponentInterfaces;

/** The window lives as long as the browser: the list is kept on it from call to call. */
interface RememberingWindow extends BrowserWindow {
  plainreadRequests?: string[];
}

/** From now on remembers the addresses that documents and scripts of this extension ask for. */
export function rememberRequests(extensionId: string): void {
  const window: RememberingWindow = browserWindow();
  const seen: string[] = [];
  window.plainreadRequests = seen;
  Services.obs.addObserver((subject) => {
    const channel = subject.QueryInterface(Ci.nsIHttpChannel);
    const { loadingPrincipal, triggeringPrincipal } = channel.loadInfo;
    const makers = [loadingPrincipal, triggeringPrincipal].map((principal) => principal?.addonPolicy?.id);
    if (makers.includes(extensionId)) seen.push(channel.URI.spec);
  }, 'http-on-opening-request');
}

export function rememberedRequests(): string[] {
  return (browserWindow() as RememberingWindow).plainreadRequests ?? [];
}
