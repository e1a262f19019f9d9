import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { View } from '../../../scripts/drive/view.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds wrong in a view: one line each, with the elements. Empty is right. */
export async function axeViolations(view: View): Promise<string[]> {
  const source = `(async () => {
    ${AXE}
    const { violations } = await (globalThis.axe ?? window.axe).run(document);
    return violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).join(' | '));
  })()`;
  return (await view.evaluateSource(source)) as string[];
}
