import { describe, expect, it } from 'vitest';
import { sample } from '../../../../scripts/bench/sample.js';
import { clocked } from '../../../../scripts/bench/speed/bundle.js';
import { addSelfTimes, type SelfTimes } from '../../../../scripts/bench/speed/profile.js';
import { speedReport } from '../../../../scripts/bench/speed/report.js';
import { served } from '../../../../scripts/bench/speed/served.js';
import { staged, stagedSteps, takeStages } from '../../../../scripts/bench/speed/stages.js';
import {
  meanOf,
  ORDERS,
  type RoundTimes,
  speedFigures,
  stageMeans,
} from '../../../../scripts/bench/speed/times.js';

const round = (plainread: number, readability: number, defuddle: number, stages = {}): RoundTimes => ({
  milliseconds: { plainread, readability, defuddle },
  stages,
});

describe('the figures of a browser', () => {
  const pages = [
    [
      round(9, 4, 10, { rules: 4, snapshot: 1 }),
      round(6, 5, 10, { rules: 2, snapshot: 1 }),
      round(8, 4, 60, { rules: 6, snapshot: 1 }),
    ],
    [
      round(30, 10, 20, { rules: 6 }),
      round(40, 10, 30, { rules: 8, snapshot: 2 }),
      round(40, 90, 30, { rules: 10, snapshot: 1 }),
    ],
    [round(9, 8, 16), round(9, 8, 16), round(9, 8, 16)],
  ];

  it('are of the median round of each page, over the pages, and divided by Readability', () => {
    const figures = speedFigures(pages);
    expect(figures.plainread).toEqual({
      median: 9,
      p95: 40,
      medianRatio: 9 / 8,
      p95Ratio: 4,
      ratioMedian: 2,
    });
    expect(figures.readability).toEqual({ median: 8, p95: 10, medianRatio: 1, p95Ratio: 1, ratioMedian: 1 });
    expect(figures.defuddle).toMatchObject({ median: 16, p95: 30, ratioMedian: 2.5 });
  });

  it('tell the stages by their share of all rounds', () => {
    expect(stageMeans(pages)).toEqual([
      ['rules', 4],
      ['snapshot', 6 / 9],
    ]);
    expect(meanOf('plainread', pages)).toBeCloseTo(160 / 9);
  });

  it('are told with the pages that were passed over, also where nothing else is left', () => {
    const failures = ['7 (harbour.example): it hung'];
    const report = speedReport('chromium 1', { pages, failures, profile: new Map() });
    expect(report).toContain('3 pages, 1 passed over');
    expect(report).toMatch(/Plainread +1\.13 +4\.00 +2\.00 +9\.0 +40\.0/);
    expect(report).toContain('passed over: 7 (harbour.example): it hung');
    expect(speedReport('firefox 1', { pages: [], failures, profile: new Map() })).not.toContain('NaN');
  });
});

describe('the orders of the rounds', () => {
  it('let each tool begin as often, and follow each other as often', () => {
    expect(new Set(ORDERS.map(String)).size).toBe(6);
    const begun = ORDERS.map(([first]) => first);
    for (const tool of ['plainread', 'readability', 'defuddle'] as const)
      expect(begun.filter((first) => first === tool)).toHaveLength(2);
  });
});

describe('a page', () => {
  const html = () =>
    '<meta HTTP-EQUIV = "Refresh" content="0;url=/x"><meta http-equiv=content-type content="a">';
  const { url, reply } = served({ url: 'http://harbour.example/a?b', html });

  it('is served where the browsers go by themselves', () => {
    expect(url).toBe('https://harbour.example/a?b');
    expect(served({ url: 'https://harbour.example/', html }).url).toBe('https://harbour.example/');
  });

  it('loads nothing, runs nothing and leads nowhere', () => {
    expect(reply.headers?.['content-security-policy']).toContain("default-src 'none'");
    expect(reply.body).toBe(
      '<meta data-not = "Refresh" content="0;url=/x"><meta http-equiv=content-type content="a">',
    );
  });
});

describe('the clock of the stages', () => {
  it('adds up, passes everything through, and starts anew when it was read', () => {
    const twice = staged('twice', (n: number) => 2 * n);
    const broken = staged('broken', () => {
      throw new Error('no');
    });
    expect([twice(2), twice(3)]).toEqual([4, 6]);
    expect(broken).toThrow('no');
    expect(Object.keys(takeStages())).toEqual(['twice', 'broken']);
    expect(takeStages()).toEqual({});
  });

  it('counts the steps of what is done in steps, and not what happens between them', () => {
    const steps = stagedSteps('steps', function* (from: number) {
      yield from;
      return from + 1;
    })(1);
    expect(steps.next()).toEqual({ done: false, value: 1 });
    expect(steps.next()).toEqual({ done: true, value: 2 });
    expect(Object.keys(takeStages())).toEqual(['steps']);
  });

  it('is put around the functions a module exports, and around nothing else', () => {
    const source = [
      'export interface A {}',
      'export function one() {}',
      'export function* inSteps() {}',
      'function hidden() {}',
      'export const TWO = 2;',
      "export { three, type B, x as four } from './more.js';",
    ].join('\n');
    const module = clocked('/a/b.ts', source);
    expect(module.match(/staged\('(\w+)', real\.\1\)/g)).toHaveLength(3);
    for (const name of ['one', 'three', 'four'])
      expect(module).toContain(`export const ${name} = staged('${name}', real.${name});`);
    expect(module).toContain("export const inSteps = stagedSteps('inSteps', real.inSteps);");
    expect(module).toContain('export * from "/a/b.ts";');
  });
});

describe('a profile', () => {
  it('counts the time of a sample to the function it was taken in', () => {
    const node = (id: number, functionName: string, url = 'bench.js') => ({
      id,
      callFrame: { functionName, url, lineNumber: 6 },
    });
    const times: SelfTimes = new Map([['walk:7', 1]]);
    const nodes = [node(1, '(idle)', ''), node(2, 'walk'), node(3, 'cloneNode', '')];
    addSelfTimes(times, nodes, [1, 2, 2, 3], [100, 1000, 2000, 4000, 500]);
    expect([...times]).toEqual([
      ['walk:7', 7],
      ['cloneNode', 0.5],
    ]);
  });
});

describe('a sample', () => {
  it('is evenly spread, and everything where there is not more', () => {
    expect(sample([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 4)).toEqual([0, 2, 5, 7]);
    expect(sample([1, 2], 4)).toEqual([1, 2]);
    expect(sample([1, 2], null)).toEqual([1, 2]);
  });
});
