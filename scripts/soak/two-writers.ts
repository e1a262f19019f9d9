/** Two windows that save at the same time: nothing may be lost, doubled or mixed up. */
import { launch } from '../drive/launch.js';
import type { View } from '../drive/view.js';
import { poll } from '../drive/wait.js';
import { soakExtension } from './rig/extension.js';
import type { Inspection } from './rig/page/inspect.js';
import type { Saved, SoakPage } from './rig/page/main.js';
import type { SoakOptions, SoakReport } from './rig/report.js';
import { inspectLibrary, openSoakPage } from './rig/soak-page.js';

declare const soak: SoakPage;

const FULL_COUNT = 1000;
/** Of the articles, how many more both windows save under the same addresses: a fifth. */
const SHARED_PART = 0.2;
const MINUTES = 10;

/** `times`: articles that each of the two windows saves. */
export async function run({ browser, times = FULL_COUNT, onProgress }: SoakOptions): Promise<SoakReport> {
  const extension = await soakExtension(browser);
  const driver = await launch({ browser, extension: extension.folder }).catch(async (error) => {
    await extension.discard();
    throw error;
  });
  try {
    const views = [await openSoakPage(driver), await openSoakPage(driver)];
    const own = await saveAtOnce(views, (writer) => `writer-${writer}`, times);
    onProgress?.(`${own.length} saved, each window its own`);
    const shared = Math.max(1, Math.round(times * SHARED_PART));
    const same = (await saveAtOnce(views, () => 'both', shared)).slice(own.length);
    onProgress?.(`${same.length} saved, both windows the same addresses`);
    // What is on the disk counts, and not what a window remembers.
    await driver.restart();
    const found = await inspectLibrary(await openSoakPage(driver));
    const problems = [
      ...found.broken,
      ...wrongOutcomes(own, same, shared),
      ...wrongEntries(found, times, shared),
    ];
    return {
      title: `${browser}: two windows saving ${times.toLocaleString('en')} each at once`,
      lines: [
        `${found.entries.filter(([page]) => page.startsWith('writer-')).length} of ${2 * times} kept, each read whole after a restart`,
        `${shared} addresses saved by both: ${found.entries.filter(([page]) => page.startsWith('both-')).length} entries, each with both texts as its revisions`,
        `${problems.length} lost, doubled or mixed up`,
        ...problems.slice(0, 20),
      ],
      ok: problems.length === 0,
    };
  } finally {
    await driver.close();
    await extension.discard();
  }
}

/** @returns every outcome of both windows since they were opened */
async function saveAtOnce(
  views: readonly View[],
  prefix: (writer: number) => string,
  count: number,
): Promise<Saved[]> {
  const before = (await Promise.all(views.map(outcomes))).map(({ length }) => length);
  await Promise.all(
    views.map((view, writer) =>
      view.evaluate((...args) => soak.saveMany(...args), prefix(writer), 1, count, `of-${writer}`),
    ),
  );
  const all = async () => {
    const now = await Promise.all(views.map(outcomes));
    return now.every(({ length }, writer) => length === (before[writer] ?? 0) + count) && now;
  };
  const what = 'the windows did not save all';
  const lists = await poll(all, what, { timeout: MINUTES * 60_000, interval: 200 });
  // Those of earlier rounds first, whichever window they came from.
  return [
    ...lists.flatMap((list, writer) => list.slice(0, before[writer])),
    ...lists.flatMap((list, writer) => list.slice(before[writer])),
  ];
}

function outcomes(view: View): Promise<Saved[]> {
  return view.evaluate(() => [...soak.saved()]);
}

/** Of two saves of one address one creates the entry and the other revises it. */
function wrongOutcomes(own: readonly Saved[], same: readonly Saved[], shared: number): string[] {
  const count = (list: readonly Saved[], kind: string) =>
    list.filter(({ outcome }) => outcome === kind).length;
  const others = own.filter(({ outcome }) => outcome !== 'created').map(({ outcome }) => `own: ${outcome}`);
  if (count(same, 'created') === shared && count(same, 'revised') === shared) return others;
  return [
    ...others,
    `same: ${count(same, 'created')} created, ${count(same, 'revised')} revised of ${shared}`,
  ];
}

function wrongEntries({ entries }: Inspection, times: number, shared: number): string[] {
  const kept = new Map(entries);
  const problems: string[] = [];
  const expect = (page: string, states: readonly string[]) => {
    const found = kept.get(page);
    if (found === undefined || [...found.states].sort().join() !== states.join())
      problems.push(`${page}: ${found ? found.states.join(', ') : 'lost'}`);
    kept.delete(page);
  };
  for (const writer of [0, 1])
    for (let number = 1; number <= times; number++) expect(`writer-${writer}-${number}`, [`of-${writer}`]);
  for (let number = 1; number <= shared; number++) expect(`both-${number}`, ['of-0', 'of-1']);
  return [...problems, ...[...kept.keys()].map((page) => `${page}: nobody saved it`)];
}
