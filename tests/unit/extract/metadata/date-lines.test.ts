/** Date lines as readers see them, in the languages and writings of the press. */
import { describe, expect, it } from 'vitest';
import { fieldsOf, HEADLINE, page, STORY } from '../page.js';

function publishedFrom(line: string, lang: string): string | null {
  return fieldsOf(page('', `<article><h1>${HEADLINE}</h1><p>${line}</p>${STORY}</article>`, lang)).published;
}

describe('the date line', () => {
  it.each([
    ['en', 'May 3, 2024', '2024-05-03'],
    ['en', 'Published: 3 May 2024', '2024-05-03'],
    ['en', 'Friday, May 3rd, 2024 at 5:46 pm', '2024-05-03T17:46'],
    ['en', 'Published 3 May 2024 12:05 AM', '2024-05-03T00:05'],
    ['en', 'May 3, 2024 17:46 GMT+8', '2024-05-03T17:46+08:00'],
    ['en', 'May 3, 2024 5:46 PM EDT', '2024-05-03T17:46-04:00'],
    ['en', '2024/05/03 17:46', '2024-05-03T17:46'],
    ['de', '3. Mai 2024, 17:46 Uhr', '2024-05-03T17:46'],
    ['de', 'Veröffentlicht am 03.05.2024 um 17.46 Uhr', '2024-05-03T17:46'],
    ['de', '12. März 2024', '2024-03-12'],
    ['fr', 'Publié le 3 mai 2024 à 17h46', '2024-05-03T17:46'],
    ['fr', 'Le 1er février 2024', '2024-02-01'],
    ['fr', 'Publié le 03/05/2024', '2024-05-03'],
    ['es', '3 de mayo de 2024 a las 17:46', '2024-05-03T17:46'],
    ['es', 'Publicado el 03/05/2024', '2024-05-03'],
    ['pt', 'Publicado em 3 de março de 2024, 17h46', '2024-03-03T17:46'],
    ['pt', '03/05/2024 às 17:46', '2024-05-03T17:46'],
    ['it', 'Pubblicato il 3 maggio 2024 alle 17:46', '2024-05-03T17:46'],
    ['nl', 'Geplaatst op 3 mei 2024 om 17:46', '2024-05-03T17:46'],
    ['nl', '3 maart 2024', '2024-03-03'],
    ['pl', 'Opublikowano: 3 maja 2024, 17:46', '2024-05-03T17:46'],
    ['pl', '12 stycznia 2024', '2024-01-12'],
    ['ru', 'Опубликовано 3 мая 2024, 17:46', '2024-05-03T17:46'],
    ['ru', '03.05.2024 17:46', '2024-05-03T17:46'],
    ['zh', '2024年5月3日 17:46', '2024-05-03T17:46'],
    ['zh', '发布时间：2024-05-03 17:46:09', '2024-05-03T17:46:09'],
    ['zh', '2024年5月3日 下午5:46', '2024-05-03T17:46'],
    ['ja', '2024年5月3日 17時46分', '2024-05-03T17:46'],
    ['ja', '2024年5月3日(金) 午後5時46分', '2024-05-03T17:46'],
    ['ja', '令和6年5月3日', '2024-05-03'],
    ['ko', '입력 2024.05.03 17:46', '2024-05-03T17:46'],
    ['ko', '2024년 5월 3일 오후 5:46', '2024-05-03T17:46'],
    ['ar', '3 مايو 2024', '2024-05-03'],
    ['ar', 'نشر في ٣ مايو ٢٠٢٤', '2024-05-03'],
  ])('in %s: %s', (lang, line, published) => {
    expect(publishedFrom(line, lang)).toBe(published);
  });

  it('reads 3/4 by the habit of the language', () => {
    expect(publishedFrom('03/04/2024', 'en-US')).toBe('2024-03-04');
    expect(publishedFrom('03/04/2024', 'en-GB')).toBe('2024-04-03');
    expect(publishedFrom('03/04/2024', 'fr')).toBe('2024-04-03');
  });

  it('reads 3/4 by the page’s own evidence before the habit of its language', () => {
    const body = `<p class="date">25/04/2024</p><h1>${HEADLINE}</h1><p>Published 03/04/2024</p>${STORY}`;
    expect(fieldsOf(page('', body, 'en-US')).published).toBe('2024-04-03');
  });
});

describe('the line of a change', () => {
  it.each([
    ['en', 'Published: 3 May 2024, 17:46', 'Updated : 4 May 2024, 18:37'],
    ['de', 'Veröffentlicht: 3. Mai 2024, 17:46 Uhr', 'Stand: 4. Mai 2024, 18:37 Uhr'],
    ['de', '03.05.2024, 17:46 Uhr', 'Aktualisiert am 04.05.2024, 18:37 Uhr'],
    ['fr', 'Publié le 3 mai 2024 à 17h46', 'Mis à jour le 4 mai 2024 à 18h37'],
    ['es', 'Publicado: 3 de mayo de 2024 17:46', 'Actualizado: 4 de mayo de 2024 18:37'],
    ['pt', 'Publicado em 3 de maio de 2024 às 17:46', 'Atualizado em 4 de maio de 2024 às 18:37'],
    ['it', 'Pubblicato il 3 maggio 2024 alle 17:46', 'Aggiornato il 4 maggio 2024 alle 18:37'],
    ['nl', 'Geplaatst 3 mei 2024 17:46', 'Bijgewerkt 4 mei 2024 18:37'],
    ['pl', 'Opublikowano 3 maja 2024 17:46', 'Aktualizacja: 4 maja 2024 18:37'],
    ['ru', 'Опубликовано 3 мая 2024 17:46', 'Обновлено 4 мая 2024 18:37'],
    ['zh', '发布时间：2024年5月3日 17:46', '更新时间：2024年5月4日 18:37'],
    ['ja', '公開日時 2024年5月3日 17時46分', '最終更新 2024年5月4日 18時37分'],
    ['ko', '입력 2024.05.03 17:46', '수정 2024.05.04 18:37'],
    ['ar', 'نشر في 3 مايو 2024 17:46', 'آخر تحديث 4 مايو 2024 18:37'],
  ])('in %s: %s / %s', (lang, first, second) => {
    for (const body of [`<p>${first}</p><p>${second}</p>`, `<p>${first} | ${second}</p>`]) {
      const fields = fieldsOf(page('', `<article><h1>${HEADLINE}</h1>${body}${STORY}</article>`, lang));
      expect(fields).toMatchObject({ published: '2024-05-03T17:46', modified: '2024-05-04T18:37' });
    }
  });
});
