/**
 * Words of the lines that a page sets beside its article: when it was published, how long it takes to read, how often
 * it was seen. Lower case. The names of months, days and units of time come from the platform.
 */

/** Any of these says that a line of nothing but such words and numbers is the page's and not the author's. */
export const LABELS: ReadonlySet<string> = new Set(
  [
    'updated published posted modified edited read reads views comments comment shares share likes advertisement',
    'aktualisiert veröffentlicht erschienen geändert stand lesezeit lesedauer kommentar kommentare anzeige werbung',
    'publié publiée actualisé modifié mis lecture commentaires partages publicité',
    'publicado actualizado modificado lectura comentarios publicidad',
    'pubblicato aggiornato modificato lettura commenti pubblicità',
    'atualizado modificado leitura comentários publicidade',
    'gepubliceerd bijgewerkt gewijzigd leestijd reacties advertentie',
    'publicerad uppdaterad lästid publiceret opdateret læsetid publisert oppdatert lesetid annons annonce',
    'opublikowano zaktualizowano aktualizacja komentarze reklama',
    'опубликовано обновлено просмотров комментариев реклама',
    '发布 更新 阅读 评论 公開 掲載 配信 広告',
  ].flatMap((line) => line.split(' ')),
);

/** Words that may stand between. */
export const BETWEEN: ReadonlySet<string> = new Set(
  [
    'a an article at by first from in last of on originally page post story the this time today was yesterday am pm a.m p.m utc gmt est edt cst cdt mst mdt pst pdt bst cet cest ist et pt',
    'am den der die das um uhr von vor zuletzt zum',
    'le la les à au de du des jour par dernière mise temps il y est a',
    'el la los las al de del por a hrs h',
    'il lo alle ore di da ultimo',
    'em às o no por de',
    'op om door laatst',
    'den kl av af i',
    'o w z dnia godz r',
    'в на г',
    'min mins minute minutes m h hr hrs std sec',
  ].flatMap((line) => line.split(' ')),
);
