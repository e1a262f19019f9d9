import type { Browser, CDPSession } from 'puppeteer-core';

/** A popup is none of the types with a name until its document is there. */
const WITH_DOCUMENTS = [{ type: 'page' }, { type: 'other' }];

/**
 * Runs `source` in every document below `origin` before its own scripts, popups included. Every new target waits
 * until it is told to run; it is told so only after it has been given the script.
 */
export async function runAtDocumentStart(browser: Browser, origin: string, source: string): Promise<void> {
  const session = await browser.target().createCDPSession();
  const guarded = `if (location.href.startsWith(${JSON.stringify(origin)})) { ${source} }`;
  session.on('sessionattached', (target: CDPSession) => void arm(target, guarded));
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: WITH_DOCUMENTS,
  });
}

async function arm(target: CDPSession, source: string): Promise<void> {
  try {
    await target.send('Page.enable');
    await target.send('Page.addScriptToEvaluateOnNewDocument', { source });
    await target.send('Runtime.runIfWaitingForDebugger');
  } catch (error) {
    // A target that closed in between needs no script.
    if (!target.detached) throw error;
  }
}
