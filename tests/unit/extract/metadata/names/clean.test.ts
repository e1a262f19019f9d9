import { describe, expect, it } from 'vitest';
import { namesIn as namesInWith } from '../../../../../src/extract/metadata/names/clean.js';
import { VOCABULARY } from '../../../../../src/extract/vocabulary/index.js';
import { compileVocabulary } from '../../../../../src/extract/words.js';

const words = compileVocabulary(VOCABULARY);
const namesIn = (line: string) => namesInWith(line, words);

describe('names in a byline', () => {
  it.each([
    ['By Mara Quist', ['Mara Quist']],
    ['Von Mara Quist und Jonas Fell', ['Mara Quist', 'Jonas Fell']],
    ['Par Mara Quist et Jonas Fell', ['Mara Quist', 'Jonas Fell']],
    ['Por Mara Quist y Jonas Fell', ['Mara Quist', 'Jonas Fell']],
    ['di Mara Quist', ['Mara Quist']],
    ['a cura di Mara Quist', ['Mara Quist']],
    ['door Mara Quist', ['Mara Quist']],
    ['Autor: Mara Quist', ['Mara Quist']],
    ['Автор: Анна Лесова', ['Анна Лесова']],
    ['记者：李明', ['李明']],
    ['文/李明', ['李明']],
    ['取材・文：山田花子', ['山田花子']],
    ['文・山田花子', ['山田花子']],
    ['文・写真＝山田花子', ['山田花子']],
    ['글: 김하나', ['김하나']],
    ['بقلم: سارة نور', ['سارة نور']],
    ['新华社', ['新华社']],
    ['Associated Press', ['Associated Press']],
    ['dpa', ['dpa']],
    ['Mara Quist, Senior Staff Writer', ['Mara Quist']],
    ['Mara Quist Staff Writer', ['Mara Quist']],
    [
      'Mara Quist, Jonas Fell and Ana de la Cruz, Science Reporters',
      ['Mara Quist', 'Jonas Fell', 'Ana de la Cruz'],
    ],
    ['Mara Quist in Port Ellis', ['Mara Quist']],
    ['Mara Quist | 3 May 2024 | 5 min read', ['Mara Quist']],
    ['Mara Quist, MD, PhD', ['Mara Quist, MD, PhD']],
    ['Mara (Lind) Quist', ['Mara Quist']],
    ['Mara Quist, Mara Quist', ['Mara Quist']],
  ])('%s', (line, names) => {
    expect(namesIn(line)).toEqual(names);
  });

  it.each([
    '',
    'By',
    'Full bio',
    'Follow',
    'Staff Writer',
    'Admin',
    '5 min read',
    '3 May 2024',
    'Updated 3 May',
    'Redaktion',
    'mara@tidewater.example',
    'https://social.example/mara',
    '@mara',
    'Harbour Works GmbH',
    'By clicking this you agree to our terms',
    'Friday',
    'Read more',
  ])('none: %j', (line) => {
    expect(namesIn(line)).toEqual([]);
  });

  it('is no byline when it lists the whole staff', () => {
    const staff = Array.from(
      { length: 40 },
      (_, i) => `Ann ${String.fromCharCode(65 + (i % 26))}el${'x'.repeat(i)}a`,
    );
    expect(namesIn(staff.join(', ')).length).toBeLessThanOrEqual(20);
  });

  it('reads a line made to be slow in no time', () => {
    const started = performance.now();
    for (const line of [
      'by '.repeat(20_000),
      'A, '.repeat(20_000),
      'senior '.repeat(20_000),
      'text und '.repeat(20_000),
    ]) {
      namesIn(line);
    }
    expect(performance.now() - started).toBeLessThan(500);
  });
});
