import { describe, expect, it } from 'vitest';
import { sample } from '../../../../scripts/bench/sample.js';
import { clocked } from '../../../../scripts/bench/speed/bundle.js';
import { addSelfTimes, type SelfTimes } from '../../../../scripts/bench/speed/profile.js';
import { staged, takeStages } from '../../../../scripts/bench/speed/stages.js';
import {
  meanOfPlainread,
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
    [round(9, 4, 10, { rules: 4, snapshot: 1 }), round(6, 5, 10, { rules: 2, snapshot: 1 })],
    [round(30, 10, 20, { rules: 6 }), round(40, 10, 30, { rules: 8, snapshot: 2 })],
  ];

  it('are of the fastest round of each page, over the pages, and divided by Readability', () => {
    expect(speedFigures(pages)).toEqual({
      plainread: { median: 6, p95: 30, medianRatio: 1.5, p95Ratio: 3 },
      readability: { median: 4, p95: 10, medianRatio: 1, p95Ratio: 1 },
      defuddle: { median: 10, p95: 20, medianRatio: 2.5, p95Ratio: 2 },
    });
  });

  it('tell the stages by their share of all rounds', () => {
    expect(stageMeans(pages)).toEqual([
      ['rules', 5],
      ['snapshot', 1],
    ]);
    expect(meanOfPlainread(pages)).toBe(21.25);
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

  it('is put around the functions a module exports, and around nothing else', () => {
    const source = [
      'export interface A {}',
      'export function one() {}',
      'function hidden() {}',
      'export const TWO = 2;',
      "export { three, type B, x as four } from './more.js';",
    ].join('\n');
    const module = clocked('/a/b.ts', source);
    expect(module.match(/staged\('(\w+)', real\.\1\)/g)).toHaveLength(3);
    for (const name of ['one', 'three', 'four'])
      expect(module).toContain(`export const ${name} = staged('${name}', real.${name});`);
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
