import { type LaunchOptions, WINDOW_SIZE } from '../driver.js';

/**
 * Command line of the test Chromium, beside what puppeteer-core sets. Quiet (no first run, no background
 * traffic), and shut in: with a network every request goes to its proxy, loopback included, and no host name
 * can be resolved past it.
 */
export function chromiumFlags(options: LaunchOptions): string[] {
  const { width, height } = options.windowSize ?? WINDOW_SIZE;
  const flags = [
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-gpu',
    '--disable-sync',
    '--window-position=0,0',
    `--window-size=${width},${height}`,
  ];
  // In a window a bar would complain of the flags below.
  if (options.screen === 'virtual') flags.push('--test-type');
  // Chromium refuses to run as root inside its sandbox; for everyone else the sandbox stays.
  if (process.getuid?.() === 0) flags.push('--no-sandbox');
  if (options.network) {
    flags.push(
      `--proxy-server=http://127.0.0.1:${options.network.port}`,
      '--proxy-bypass-list=<-loopback>',
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
      '--disable-quic',
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,AsyncDns,NetworkTimeServiceQuerying',
      `--ignore-certificate-errors-spki-list=${options.network.certificate.spkiHash}`,
    );
  }
  return flags;
}
