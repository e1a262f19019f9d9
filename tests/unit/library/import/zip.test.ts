/** Archives of any size: the 64-bit fields, which a small test can have too. */
import { describe, expect, it } from 'vitest';
import { partsOf } from '../../../../src/library/import/bytes.js';
import { openZip } from '../../../../src/library/import/zip.js';
import { zipped } from './zipped.js';

async function contents(archive: Blob): Promise<string[]> {
  const zip = await openZip(partsOf(archive, () => {}));
  const found: string[] = [];
  for (const entry of zip.entries) {
    let text = '';
    for await (const piece of zip.bytes(entry)) text += Buffer.from(piece).toString();
    found.push(`${entry.name}: ${text}`);
  }
  return found;
}

describe('an archive', () => {
  const FILES = [
    { name: 'a.txt', content: 'one' },
    { name: 'b/ü.txt', content: 'two two two two two two' },
    { name: 'c.txt', content: 'three', stored: true },
    { name: 'empty.txt', content: '' },
  ];
  const TEXTS = FILES.map(({ name, content }) => `${name}: ${content}`);

  it('is read in 32 bits and in 64', async () => {
    expect(await contents(zipped(FILES))).toEqual(TEXTS);
    expect(await contents(zipped(FILES, { is64: true }))).toEqual(TEXTS);
  });

  it('may have a comment behind it', async () => {
    expect(await contents(new Blob([zipped(FILES), 'x'.repeat(60_000)]))).toEqual(TEXTS);
  });

  it('has more files than 16 bits can count', async () => {
    const many = Array.from({ length: 70_000 }, (_, n) => ({ name: `${n}`, content: '', stored: true }));
    const zip = await openZip(partsOf(zipped(many, { is64: true }), () => {}));
    expect(zip.entries).toHaveLength(70_000);
  });

  it('is damaged when any part of it is cut off or overwritten', async () => {
    const whole = zipped(FILES, { is64: true });
    for (const end of [4, 100, whole.size - 1, whole.size - 60, whole.size - 200]) {
      await expect(contents(whole.slice(0, end))).rejects.toMatchObject({ reason: 'archive-damaged' });
    }
    const bytes = new Uint8Array(await zipped(FILES).arrayBuffer());
    for (let at = 0; at < bytes.length; at += 3) {
      const damaged = bytes.map((byte, index) => (index === at ? byte ^ 0xff : byte));
      const result = await contents(new Blob([damaged])).catch((error: unknown) => error);
      if (!Array.isArray(result)) expect(result).toMatchObject({ name: 'ImportStop' });
    }
  });
});
