import type { TestNetwork } from '../network.js';

type Preferences = Readonly<Record<string, string | number | boolean>>;

/** No first-run pages, no telemetry, no updates, no suggestions: nothing but what a test asks for. */
const QUIET: Preferences = {
  'app.normandy.enabled': false,
  'app.update.auto': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.activity-stream.feeds.topsites': false,
  'browser.newtabpage.activity-stream.feeds.section.topstories': false,
  'browser.preonboarding.enabled': false,
  'browser.region.network.url': '',
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.search.update': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'browser.tabs.warnOnClose': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.push.connection.enabled': false,
  'dom.security.https_first': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.http.speculative-parallel-limit': 0,
  'network.predictor.enabled': false,
  'network.prefetch-next': false,
  'services.settings.server': 'data:,',
  'termsofuse.acceptedDate': '1',
  'termsofuse.acceptedVersion': 999,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'toolkit.telemetry.server': '',
  // A released Alt key would open the menu bar and swallow what comes next.
  'ui.key.menuAccessKeyFocuses': false,
};

/**
 * A temporary add-on is gone when Firefox quits; with these its address and data stay, so that a restarted profile
 * with the same folder installed again is what a user with the signed add-on has.
 */
const KEEP_EXTENSION_DATA: Preferences = {
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
};

export interface PreferenceInputs {
  readonly extensionId: string;
  /** The host part of the extension's addresses. */
  readonly uuid: string;
  readonly network: TestNetwork | undefined;
}

/** The text of the profile's user.js. */
export function userJs({ extensionId, uuid, network }: PreferenceInputs): string {
  const all: Preferences = {
    'marionette.port': 0,
    'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: uuid }),
    ...QUIET,
    ...KEEP_EXTENSION_DATA,
    ...(network ? shutIn(network.port) : {}),
  };
  return Object.entries(all)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

/** Every request, loopback included, goes to the proxy; no name is resolved and nothing goes past it. */
function shutIn(port: number): Preferences {
  return {
    'network.dns.native-is-localhost': true,
    'network.http.http3.enable': false,
    'network.proxy.allow_bypass': false,
    'network.proxy.allow_hijacking_localhost': true,
    'network.proxy.failover_direct': false,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.no_proxies_on': '',
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.type': 1,
    'network.trr.mode': 5,
  };
}
