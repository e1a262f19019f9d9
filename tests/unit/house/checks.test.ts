/** The smaller checks find what they are there for, and nothing where all is well. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkDrawings, drawPng } from '../../../scripts/icons.js';
import { FORBIDDEN, forbiddenProblems } from './forbidden.js';
import { roomProblems } from './rooms.js';

const tree = (files: Record<string, string>) => new Map(Object.entries(files));

describe('forbidden words', () => {
  it.each([
    ['x.innerHTML = y;', 'only sanitize/'],
    ['x.innerHTML += y;', 'only sanitize/'],
    ["x['innerHTML'] = y;", 'only sanitize/'],
    ['x.outerHTML = y;', 'only sanitize/'],
    ["x.insertAdjacentHTML('beforeend', y);", 'only sanitize/'],
    ['document.write(y);', 'only sanitize/'],
    ['<div dangerouslySetInnerHTML={{ __html: y }} />', 'only sanitize/'],
    ["new DOMParser().parseFromString(y, 'text/html');", 'only sanitize/'],
    ["frame.setAttribute('srcdoc', y);", 'only sanitize/'],
    ['const x = Document.parseHTML(y);', 'only sanitize/'],
    ['save(y as SanitizedArticle);', 'only the door'],
    ['const isSafe = (x: Article): x is SanitizedArticle => true;', 'only the door'],
    ['await fetch(y);', 'nothing is asked of any site'],
    ['window.fetch(y);', 'nothing is asked of any site'],
    ['new XMLHttpRequest();', 'nothing that is read'],
    ['new WebSocket(y);', 'nothing that is read'],
    ['new EventSource(y);', 'nothing that is read'],
    ['navigator.sendBeacon(y);', 'nothing that is read'],
    ['eval(y);', 'all code is in the package'],
    ['new Function(y);', 'all code is in the package'],
    ['await import(y);', 'all code is in the package'],
    ['chrome.tabs.query({});', 'only browser/'],
  ])('finds %s', (code, reason) => {
    const problems = forbiddenProblems(tree({ 'src/ui/a.tsx': `// innerHTML = fetch\n${code}` }));
    expect(problems).toEqual([expect.stringContaining(reason)]);
    expect(problems[0]).toContain('src/ui/a.tsx:2');
  });

  it('lets sanitize make HTML, and anyone read it', () => {
    expect(forbiddenProblems(tree({ 'src/sanitize/index.ts': 'x.innerHTML = y;' }))).toEqual([]);
    expect(
      forbiddenProblems(
        tree({ 'src/extract/index.ts': 'return { html: body.innerHTML, same: a.innerHTML === b };' }),
      ),
    ).toEqual([]);
  });

  it('gives a reason for everything', () => {
    for (const { because } of FORBIDDEN) expect(because.length).toBeGreaterThan(20);
  });

  it('makes no exception for the network but one file that fetches', () => {
    expect(
      forbiddenProblems(
        tree({
          'src/sanitize/index.ts': 'fetch(x)',
          'src/library/pictures/keep.ts': 'fetch(x)',
          'src/library/pictures/from-site.ts': 'fetch(x); new WebSocket(x)',
        }),
      ),
    ).toHaveLength(3);
  });
});

describe('rooms', () => {
  const says = 'This folder reads the page’s dates, one file for each kind of evidence.';

  it('takes a README or the head of an index', () => {
    expect(roomProblems(tree({ 'src/a/README.md': `# a\n\n${says}`, 'src/a/x.ts': '' }))).toEqual([]);
    expect(roomProblems(tree({ 'src/a/index.ts': `/**\n * ${says}\n */\nexport {};` }))).toEqual([]);
  });

  it('refuses silence, a heading alone, and a comment further down', () => {
    expect(roomProblems(tree({ 'src/a/x.ts': `/** ${says} */` }))).toHaveLength(1);
    expect(
      roomProblems(tree({ 'src/a/README.md': '# A folder with a very long heading and nothing else' })),
    ).toHaveLength(1);
    expect(roomProblems(tree({ 'src/a/index.ts': `export {};\n/** ${says} */` }))).toHaveLength(1);
    expect(roomProblems(tree({ 'src/a/README.md': says, 'src/a/b/x.ts': '' }))).toEqual([
      expect.stringContaining('src/a/b'),
    ]);
  });
});

describe('drawings', () => {
  it('finds a picture that is missing or that its drawing does not draw', () => {
    const root = mkdtempSync(join(tmpdir(), 'plainread-drawings-'));
    const drawing = { svg: 'a.svg', png: 'a.png', width: 8 };
    const svg = (fill: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8" fill="${fill}"/></svg>`;
    try {
      writeFileSync(join(root, 'a.svg'), svg('red'));
      expect(checkDrawings(root, [drawing])).toEqual([expect.stringMatching(/^a\.png is missing/)]);
      writeFileSync(join(root, 'a.png'), drawPng(svg('red'), 8));
      expect(checkDrawings(root, [drawing])).toEqual([]);
      writeFileSync(join(root, 'a.svg'), svg('blue'));
      expect(checkDrawings(root, [drawing])).toEqual([
        expect.stringMatching(/^a\.png is not what a\.svg draws/),
      ]);
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});
