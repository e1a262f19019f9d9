/**
 * `npm run lint:extension`: `web-ext lint` on what was built, held to what is declared here. No error and no notice
 * pass; of the warnings only `UNSAFE_VAR_ASSIGNMENT` in the libraries named below, that many times. It points at
 * assignments to `innerHTML` inside them, which run in the page's world (Readability, on the snapshot), on a
 * document that shows nothing (DOMPurify) or never in our pages (Preact, for a property we do not use); the content
 * security policy with Trusted Types holds for all. Libraries are never rewritten to silence it.
 */
import { existsSync } from 'node:fs';
import { type Expectation, judge } from './lint-extension/judge.js';
import { lint, originsBy } from './lint-extension/report.js';
import { TARGETS, type Target } from './manifest.js';

/** As bundled: DOMPurify stands in the pages' chunk and in the background or offscreen bundle. */
const UNSAFE_ASSIGNMENTS = { '@mozilla/readability': 2, dompurify: 2, preact: 1 };

const EXPECTED: Record<Target, Expectation> = {
  firefox: { unsafeAssignments: UNSAFE_ASSIGNMENTS, notMeant: [] },
  chrome: {
    unsafeAssignments: UNSAFE_ASSIGNMENTS,
    notMeant: [
      {
        code: 'BACKGROUND_SERVICE_WORKER_NOFALLBACK',
        message: 'service_worker',
        reason: 'Chrome has workers only',
      },
      { code: 'ADDON_ID_REQUIRED', message: 'add-on ID', reason: "Chrome's store gives the id" },
      { code: 'MISSING_DATA_COLLECTION_PERMISSIONS', message: '', reason: 'a key of Firefox' },
      { code: 'MANIFEST_PERMISSIONS', message: '"offscreen"', reason: 'a permission of Chrome' },
      { code: 'UNSUPPORTED_API', message: 'offscreen.', reason: 'an API of Chrome' },
    ],
  },
};

function check(target: Target): readonly string[] {
  const folder = `dist/${target}`;
  if (!existsSync(`${folder}/manifest.json`)) return [`${folder} is not there: npm run build first`];
  const { problems, unsafeAssignments } = judge(
    lint(folder),
    EXPECTED[target],
    originsBy(`dist/maps/${target}`),
  );
  const counts = Object.entries(unsafeAssignments).sort();
  console.log(
    `${target}: UNSAFE_VAR_ASSIGNMENT ${counts.map(([name, count]) => `${name} ${count}`).join(', ')}`,
  );
  return problems.map((problem) => `${target}: ${problem}`);
}

const problems = TARGETS.flatMap(check);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else console.log('The linter finds nothing else.');
