import { describe, expect, it } from 'vitest';
import { fold } from '../../../../src/library/changes/fold.js';
import { stampJudge } from '../../../../src/library/changes/stamps.js';

function isStamp(line: string, lang: string | null, isAtEdge = false): boolean {
  return stampJudge({ byline: 'Ilse Maring', siteName: 'The Gazette', lang })(fold(line), isAtEdge);
}

describe('is a stamp anywhere', () => {
  it.each([
    ['en', 'Updated 3 hours ago'],
    ['en', '12 minutes ago'],
    ['en', 'Published: 5 March 2024, 10:15 a.m. GMT | Last updated: Thursday 7 March'],
    ['en', '5 min read'],
    ['en', '1,234 views · 12 comments'],
    ['en', 'Advertisement'],
    ['en', 'By Ilse Maring, The Gazette. Updated 10:15'],
    ['de', 'Stand: 5. März 2024, 10.15 Uhr'],
    ['de', 'vor 3 Stunden'],
    ['de', 'Lesezeit: 4 Min.'],
    ['fr', 'Publié le 5 mars 2024 à 10h15, mis à jour le 7 mars'],
    ['fr', 'Il y a 3 heures'],
    ['es', 'Actualizado el 5 de marzo de 2024 a las 10:15'],
    ['it', 'Aggiornato il 5 marzo 2024 alle ore 10.15'],
    ['pt-BR', 'Atualizado há 2 horas'],
    ['nl', 'Bijgewerkt op 5 maart om 10:15'],
    ['pl', 'Opublikowano 5 marca 2024'],
    ['ru', 'Обновлено 5 марта 2024 в 10:15'],
  ])('%s: %s', (lang, line) => expect(isStamp(line, lang)).toBe(true));
});

describe('is a stamp above or below the text', () => {
  it.each([
    ['en', 'Tuesday, 5 March 2024'],
    ['en', 'March 5, 10:15 am'],
    ['en', '2024-03-05T08:10+01:00'],
    ['de', 'Ilse Maring, 5. März 2024'],
    ['zh', '2024年3月5日 10:15'],
    ['no-such-language-at-all', '5 March 2024'],
  ])('%s: %s', (lang, line) => {
    expect(isStamp(line, lang, true)).toBe(true);
    expect(isStamp(line, lang, false)).toBe(false);
  });
});

describe('is the author’s', () => {
  it.each([
    'The bridge was closed 3 hours ago.',
    'Updated figures show 40,000 crossings.',
    'Doors open: 19:30',
    '10:15',
    '2024',
    '3-2',
    '42 %',
    '30 minutes',
    'Cook time: 35 minutes',
    'In 3 hours',
    'Ilse Maring',
    '5 things to know',
    '77° View',
    'Reading 3, Melkmouth 1',
    'Reading 3',
    '***',
    '',
  ])('%s', (line) => expect(isStamp(line, 'en', true)).toBe(false));
});
