/** The CSV reader on files as people have them, and on files made to hurt. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRows } from '../../../../src/library/import/csv.js';

async function rows(text: string, size = Number.POSITIVE_INFINITY) {
  const found: (readonly [number, readonly string[] | string])[] = [];
  for await (const row of csvRows(pieces(text, size))) {
    found.push([row.line, 'reason' in row ? row.reason : row.cells]);
  }
  return found;
}

async function* pieces(text: string, size: number): AsyncGenerator<string> {
  if (size > text.length) yield text;
  else for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

describe('rows', () => {
  it('reads quotes, doubled quotes, commas and line breaks in cells', async () => {
    expect(await rows('a,b\r\n"x, ""y""","one\r\ntwo"\r\n,\r\nlast,""')).toEqual([
      [1, ['a', 'b']],
      [2, ['x, "y"', 'one\r\ntwo']],
      [5, ['last', '']],
    ]);
  });

  it('knows each kind of line end, and empty lines as none', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      expect(await rows(['a,b', '', 'c,d', ' ', '"e', 'f",g', 'h,i', ''].join(end))).toEqual([
        [1, ['a', 'b']],
        [3, ['c', 'd']],
        [5, [`e${end}f`, 'g']],
        [7, ['h', 'i']],
      ]);
    }
  });

  it('takes the separator from the first line', async () => {
    expect(await rows('a;b;c\n"1;2";3,4;5')).toEqual([
      [1, ['a', 'b', 'c']],
      [2, ['1;2', '3,4', '5']],
    ]);
    expect((await rows('a\tb\n1,2\t3'))[1]).toEqual([2, ['1,2', '3']]);
  });

  it('leaves a quote within a cell as it is', async () => {
    expect(await rows('a 3" nail,b\n x "y" ,z')).toEqual([
      [1, ['a 3" nail', 'b']],
      [2, [' x "y" ', 'z']],
    ]);
  });

  it('reads the same whatever the pieces are', async () => {
    const line = (n: number) => `${n},"a ""${n}"",\r\nb",ü${n}\r\n`;
    const text = Array.from({ length: 40_000 }, (_, n) => line(n)).join('');
    const whole = await rows(text);
    expect(whole).toHaveLength(40_000);
    expect(whole.at(-1)).toEqual([79_999, ['39999', 'a "39999",\r\nb', 'ü39999']]);
    for (const size of [65_536, 100_003, 262_145]) expect(await rows(text, size)).toEqual(whole);
  });
});

describe('any cells', () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', 'ü', '渡', ' ', ',', ';', '"', '\n', '\r', '\t'),
    maxLength: 12,
  });
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

  it('come out as they went in, in pieces of any size', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 6 })),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.integer({ min: 1, max: 40 }),
        async (table, end, size) => {
          const text = [['x', 'y'], ...table].map((row) => row.map(quoted).join(',')).join(end);
          const expected = table.filter((row) => row.some((value) => value.trim() !== ''));
          expect((await rows(text, size)).slice(1).map(([, cells]) => cells)).toEqual(expected);
        },
      ),
    );
  });

  it('are never lost from sight, whatever is wrong with them', async () => {
    await fc.assert(
      fc.asyncProperty(cell, cell, async (first, second) => {
        const found = await rows(`x,y\n${first}\n${second}\nlast,row\n`);
        expect(found.every(([line], index) => index === 0 || line > (found[index - 1]?.[0] ?? 0))).toBe(true);
        // The last row comes by itself, or within a quoted cell that ends behind it.
        expect(JSON.stringify(found)).toMatch(/last/);
      }),
    );
  });
});

describe('broken quotes', () => {
  it('cost one row at the end of a truncated file', async () => {
    expect(await rows('a,b\n1,2\n3,"4')).toEqual([
      [1, ['a', 'b']],
      [2, ['1', '2']],
      [3, 'unclosed-quote'],
    ]);
  });

  it('cost one row in the middle, with or without quotes behind it', async () => {
    expect(await rows('a,b\n"1,2\n3,4\n5,6')).toEqual([
      [1, ['a', 'b']],
      [2, 'unclosed-quote'],
      [3, ['3', '4']],
      [4, ['5', '6']],
    ]);
    expect(await rows('a,b\n"1,2\n3,"4, too"\n5,6')).toEqual([
      [1, ['a', 'b']],
      [2, 'malformed'],
      [3, ['3', '4, too']],
      [4, ['5', '6']],
    ]);
  });

  it('cost one row of a large file', async () => {
    const more = 'x,y\n'.repeat(600_000);
    const found = await rows(`a,b\n"1,2\n${more}`, 65_536);
    expect(found[1]).toEqual([2, 'unclosed-quote']);
    expect(found).toHaveLength(600_002);
    expect(found.at(-1)).toEqual([600_002, ['x', 'y']]);
  });
});

describe('hostile files', () => {
  /** Milliseconds of the quickest or the slowest of some readings. */
  const timeOf = async (text: string, pick: (...times: number[]) => number) => {
    const times: number[] = [];
    for (let run = 0; run < 2; run++) {
      const start = performance.now();
      await rows(text, 65_536);
      times.push(performance.now() - start);
    }
    return pick(...times);
  };

  it('reports a row that is too long, and goes on', async () => {
    const found = await rows(`a,b\n${'x'.repeat(3_000_000)}\nc,d`, 65_536);
    expect(found).toEqual([
      [1, ['a', 'b']],
      [2, 'row-too-long'],
      [3, ['c', 'd']],
    ]);
  });

  it('reports a row of a million columns, and goes on', async () => {
    expect(await rows(`a,b\n${','.repeat(1_000_000)}\nc,d`, 65_536)).toEqual([
      [1, ['a', 'b']],
      [2, 'too-many-columns'],
      [3, ['c', 'd']],
    ]);
  });

  it.each([
    ['one open quote', (size: number) => `"${'x'.repeat(size)}`],
    ['an open quote a line', (size: number) => '"x\n'.repeat(size / 3)],
    ['open and doubled quotes', (size: number) => '"x\n""y\n'.repeat(size / 8)],
    ['doubled quotes alone', (size: number) => `"${'""'.repeat(size / 2)}`],
    ['quotes that end as they begin', (size: number) => '"a""\n'.repeat(size / 5)],
    ['one long line', (size: number) => 'x'.repeat(size)],
  ])('takes time in step with the size: %s', async (_, hard) => {
    const small = await timeOf(`a,b\n${hard(100_000)}`, Math.max);
    const large = await timeOf(`a,b\n${hard(1_600_000)}`, Math.min);
    // Sixteen times the text: 256 times the time if each piece began anew.
    expect(large / Math.max(small, 5)).toBeLessThan(64);
  });
});
