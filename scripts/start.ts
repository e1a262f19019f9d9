/**
 * `npm start [-- --no-browser]`: builds, shows on the sample article what Plainread does, says how to load it, and
 * opens a browser with it where there is one.
 */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { browserToOpen, showInBrowser } from './start/browser.js';
import { serveSample } from './start/sample-server.js';

const SAMPLE = 'tests/pages/sample--harbour-bridge';

const HOW_TO_LOAD = `To try it in Chrome or Chromium: open chrome://extensions, switch on "Developer mode", choose "Load unpacked"
and pick the folder ${resolve('dist/chrome')}

To try it in Firefox: open about:debugging#/runtime/this-firefox, choose "Load Temporary Add-on…"
and pick the file ${resolve('dist/firefox/manifest.json')}
`;

/** @returns whether the script ended well; its output goes where ours goes */
function runScript(...args: string[]): boolean {
  return spawnSync(process.execPath, ['--import', 'tsx', ...args], { stdio: 'inherit' }).status === 0;
}

async function openBrowser(): Promise<void> {
  const choice = browserToOpen();
  if ('reason' in choice) {
    console.log(`No browser is opened: ${choice.reason}.`);
    return;
  }
  const server = await serveSample(SAMPLE);
  console.log(
    `Opening ${choice.browser} on ${server.url}: click the toolbar button (it may sit behind the puzzle piece).`,
  );
  console.log('Close its window, or press Ctrl+C here, to end.');
  try {
    await showInBrowser(choice.browser, server.url);
  } catch (error) {
    // What was promised is done: the folders are built. A display that cannot be used is no reason to fail.
    console.error(`The browser could not be opened: ${(error as Error).message}`);
  } finally {
    server.close();
  }
}

async function start(): Promise<number> {
  const { values } = parseArgs({ options: { 'no-browser': { type: 'boolean', default: false } } });
  if (!runScript('scripts/build.ts')) return 1;
  console.log('\nThe sample article, as Plainread reads it:\n');
  if (!runScript('scripts/declutter.ts', `${SAMPLE}/source.html`)) return 1;
  console.log(`\n${HOW_TO_LOAD}`);
  if (!values['no-browser']) await openBrowser();
  return 0;
}

process.exitCode = await start();
