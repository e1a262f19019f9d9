/** Judges what our pages showed once more, in a web page, where HTML may be read back as any program would read it. */
import type { Driver } from '../../../scripts/drive/driver.js';
import type { TestNetwork } from '../../../scripts/drive/network.js';
import { policyChecks, sanitizerSource } from './policy-checks.js';

const BLANK = 'https://blank.estuarypost.example/';

/** HTML as one of our pages showed it. */
export interface Shown {
  readonly id: string;
  readonly html: string;
  readonly keepText: string | null;
}

export function serveBlank(network: TestNetwork): void {
  network.serve(BLANK, '<!doctype html><title>Blank</title><body>');
}

/**
 * Reads each piece back and sanitizes it again: it must stay the same, stay within the policy, run nothing, and have
 * kept the words it had to keep. Gives one line for each thing that is wrong, with the piece's id.
 */
export async function roundTrip(driver: Driver, pieces: readonly Shown[]): Promise<string[]> {
  await driver.goto(BLANK);
  const view = await driver.tab();
  const source = `(async () => {
    const __name = (f) => f; ${policyChecks()}; ${sanitizerSource()};
    const sanitize = door.createSanitizer(window).toHtml;
    return (${readBack})(${JSON.stringify(pieces)}, policyChecks.check, sanitize);
  })()`;
  return (await view.evaluateSource(source)) as string[];
}

type Sanitize = (html: string) => string;
type Check = (root: Element, options: { vector: object; sanitize: Sanitize }) => string[];

/** Runs in the web page: sees no variable from outside. */
async function readBack(pieces: readonly Shown[], check: Check, sanitize: Sanitize): Promise<string[]> {
  const wrong: string[] = [];
  Object.assign(window, { __x: (id: string) => wrong.push(`${id}: ran when it was read back`) });
  for (const { id, html, keepText } of pieces) {
    const root = document.createElement('div');
    root.innerHTML = html;
    wrong.push(...check(root, { vector: { keepText }, sanitize }).map((problem) => `${id}: ${problem}`));
  }
  await new Promise((resolve) => setTimeout(resolve, 200));
  return wrong;
}
