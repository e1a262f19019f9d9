import type { PrivilegedModules, XulElement } from './api.js';
import { browserWindow, until } from './window.js';

declare const ChromeUtils: PrivilegedModules;

/** The panel that hangs from the address bar; its buttons are made when it is shown. */
interface PermissionPanel extends XulElement {
  readonly button: XulElement;
  readonly secondaryButton: XulElement;
}

/** Milliseconds after which its buttons take a click; an earlier one begins the time anew (`security.notification_enable_delay`). */
const DEAD = 1000;

/** Waits for the question whether an extension may have more permissions, and answers it. */
export async function answerPermissionPanel(answer: 'allow' | 'refuse'): Promise<void> {
  const { setTimeout } = ChromeUtils.importESModule('resource://gre/modules/Timer.sys.mjs');
  const find = () => {
    const panel = browserWindow().document.querySelector<PermissionPanel>(
      '#addon-webext-permissions-notification',
    );
    return panel?.closest<XulElement>('panel')?.state === 'open' ? panel : null;
  };
  const panel = await until(find, 'the browser did not ask', 10_000);
  await new Promise((resolve) => setTimeout(resolve, DEAD));
  (answer === 'allow' ? panel.button : panel.secondaryButton).click();
  await until(() => !find(), 'the question did not go', 10_000);
}
