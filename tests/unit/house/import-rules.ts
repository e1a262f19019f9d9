/** Which room may import which, and where each package may be used: the one table of the house's directions. */
import { importCycles, importsOf, resolveImport } from './imports.js';
import { codeOf, type Tree } from './source-tree.js';

interface RoomRule {
  /** The rooms it may import beside itself. */
  readonly may: readonly string[];
  readonly because: string;
}

/** All rooms below the entries, but for `extract`, which needs a page. */
const FOR_ENTRIES = [
  'article',
  'text',
  'sanitize',
  'export',
  'settings',
  'library',
  'i18n',
  'browser',
  'messages',
  'ui',
] as const;

const PAGE: RoomRule = {
  may: FOR_ENTRIES,
  because:
    'an entry wires rooms together and knows no other entry; extraction assigns innerHTML inside Readability, so it runs in the content script and never in a page of ours',
};

/** The directions. A room that is not here does not exist yet: add it with its reason. */
export const ROOMS: Readonly<Record<string, RoomRule>> = {
  article: { may: [], because: 'the nouns import nothing, so that every room can speak of an article' },
  text: { may: [], because: 'words and paragraphs are the same wherever a text came from' },
  extract: {
    may: ['article', 'text', 'extract/vocabulary'],
    because: 'extraction is a pure function: a Document goes in, data comes out',
  },
  'extract/vocabulary': {
    may: ['text'],
    because: 'the words extraction reads by are data, handed in from outside',
  },
  sanitize: { may: ['article'], because: 'the one door for hostile HTML must be judged by itself' },
  export: { may: ['article', 'sanitize'], because: 'files are made of articles, wherever those came from' },
  settings: {
    may: ['article'],
    because: 'a setting is declared, not stored, here; entries bring it to the browser’s storage',
  },
  library: {
    may: ['article', 'sanitize', 'settings'],
    because: 'saved articles know neither how they were found nor what files are made of them',
  },
  browser: {
    may: ['article', 'settings'],
    because: 'the door to the browser carries things through and decides nothing',
  },
  i18n: {
    may: ['browser', '_locales'],
    because: 'words come from the browser’s own message files and from nowhere else',
  },
  messages: {
    may: ['article', 'settings', 'browser'],
    because: 'a message is data: it names what crosses, not who handles it',
  },
  ui: {
    may: ['article', 'sanitize', 'settings', 'i18n'],
    because: 'shared components are given what they show; loading and saving is the pages’ business',
  },
  _locales: { may: [], because: 'message files are data' },
  content: {
    may: ['article', 'text', 'extract', 'settings', 'browser', 'messages', 'extract/vocabulary'],
    because: 'in the page IndexedDB is the site’s, and every byte is loaded into every page read',
  },
  background: {
    may: FOR_ENTRIES,
    because: 'the worker has no page to extract from, and an entry knows no other entry',
  },
  offscreen: {
    may: FOR_ENTRIES,
    because: 'it lends the worker a DOM to sanitize in, and an entry knows no other entry',
  },
  node: {
    may: ['article', 'text', 'extract', 'extract/vocabulary', 'sanitize', 'export'],
    because: 'Node has no browser: only the rooms that need none',
  },
  'pages/popup': PAGE,
  'pages/reader': PAGE,
  'pages/library': PAGE,
  'pages/options': PAGE,
};

interface PackageRule {
  readonly package: RegExp;
  /** Beginnings of the paths that may import it. */
  readonly only: readonly string[];
  readonly because: string;
}

/** Where a package may be imported. One that is not here has no place yet. */
export const PACKAGES: readonly PackageRule[] = [
  {
    package: /^webextension-polyfill$/,
    only: ['src/browser/'],
    because: 'one door to the browser can be replaced and tested',
  },
  {
    package: /^@mozilla\/readability(?:\/Readability\.js)?$/,
    only: ['src/extract/body/readability.ts', 'src/extract/body/readability-core.d.ts'],
    because: 'one file knows how the core is called',
  },
  { package: /^dompurify$/, only: ['src/sanitize/'], because: 'only that room may make HTML for display' },
  { package: /^dexie$/, only: ['src/library/'], because: 'only the library knows how articles are stored' },
  {
    package: /^diff$/,
    only: ['src/library/changes/'],
    because: 'one room says what changed between two texts, within its bound of work',
  },
  {
    package: /^(?:preact|@preact\/signals)(?:\/|$)/,
    only: ['src/ui/', 'src/pages/'],
    because: 'everything below the interface works without one',
  },
  {
    package: /^(?:hast|mdast)(?:-|$)/,
    only: ['src/export/'],
    because: 'document trees are a matter of file formats',
  },
  {
    package: /^fflate$/,
    only: ['src/export/', 'src/library/'],
    because: 'archives are made for files and backups',
  },
  {
    package: /^htmlparser2$/,
    only: ['src/library/import/'],
    because: 'files of links are read as tokens, without a document; pages are read by the browser',
  },
  {
    package: /^(?:jsdom|parse5|node:.+)$/,
    only: ['src/node/'],
    because: 'everything else runs in a browser',
  },
];

/** Imports of `src` that go the wrong way, each in a sentence with the reason. */
export function importProblems(tree: Tree): string[] {
  const code = codeOf(tree);
  const problems = [...code].flatMap(([path, text]) =>
    importsOf(text).flatMap(({ specifier, line }) => {
      const wrong = specifier.startsWith('.')
        ? wrongDirection(path, resolveImport(path, specifier, tree))
        : wrongPackage(path, specifier);
      return wrong ? [`${path}:${line} imports ${specifier}: ${wrong}.`] : [];
    }),
  );
  const cycles = importCycles(code).map(
    (cycle) =>
      `${[...cycle, cycle[0]].join(' → ')} is a cycle of imports: no file of it can be understood or tested first.`,
  );
  return [...strangers(tree), ...problems, ...cycles];
}

/** The room of a path: `src/extract/body/prose.ts` → `extract`, `src/pages/popup/main.tsx` → `pages/popup`. */
export function roomOf(path: string): string {
  const [, first = '', second = ''] = path.split('/');
  const isRoomInside = first === 'pages' || (first === 'extract' && second === 'vocabulary');
  return isRoomInside ? `${first}/${second}` : first;
}

function wrongDirection(from: string, to: string): string | null {
  const [room, target] = [roomOf(from), roomOf(to)];
  if (!to.startsWith('src/')) return 'it leaves src, and what ships stands there';
  const rule = ROOMS[room];
  if (room === target || rule === undefined || rule.may.includes(target)) return null;
  const allowed = rule.may.length > 0 ? `may import only ${rule.may.join(', ')}` : 'may import no other room';
  return `${room} ${allowed}, because ${rule.because}`;
}

function wrongPackage(from: string, name: string): string | null {
  const rule = PACKAGES.find((candidate) => candidate.package.test(name));
  if (!rule) return 'this package has no place in the table of import-rules.ts';
  if (rule.only.some((place) => from.startsWith(place))) return null;
  return `it belongs to ${rule.only.join(' and ')} alone, because ${rule.because}`;
}

function strangers(tree: Tree): string[] {
  const rooms = new Set([...tree.keys()].filter((path) => /\.tsx?$/.test(path)).map(roomOf));
  return [...rooms]
    .filter((room) => !(room in ROOMS))
    .map(
      (room) =>
        `src/${room} is a room that the table of import-rules.ts does not know: add it with what it may import and why.`,
    );
}
