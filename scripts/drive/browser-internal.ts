/**
 * Hosts the browsers themselves talk to. Switched off by flags and preferences as far as that goes; what is left
 * is refused by the network like all else, and told apart from what pages and the extension ask for.
 */
const BROWSER_HOSTS: readonly string[] = [
  // Firefox: settings, telemetry, add-ons, captive portal, push, safe browsing, location.
  'mozilla.com',
  'mozilla.net',
  'mozilla.org',
  'firefox.com',
  'mozgcp.net',
  // Chromium: updates, accounts, safe browsing, suggestions, time and optimisation services.
  'accounts.google.com',
  'clients1.google.com',
  'clients2.google.com',
  'clients4.google.com',
  'android.clients.google.com',
  'clientservices.googleapis.com',
  'content-autofill.googleapis.com',
  'edgedl.me.gvt1.com',
  'optimizationguide-pa.googleapis.com',
  'safebrowsing.googleapis.com',
  'safebrowsingohttpgateway.googleapis.com',
  'update.googleapis.com',
  'redirector.gvt1.com',
];

/** Whether requests to this host name are the browser's own housekeeping. */
export function isBrowserInternal(hostname: string): boolean {
  return BROWSER_HOSTS.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}
