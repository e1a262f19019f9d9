/** What a date is, by the words before it and by class names: published, modified, or something else. */
export type DateRole = 'published' | 'modified' | 'other' | null;

/** "Updated", in the languages whose date lines are read. */
const MODIFIED =
  /updat|modifi|revised|edited|a[kc]t+ualiz|aktualisier|atualiza|änder[tu]|bearbeitet|\bstand\b|mise? à jour|\bmaj\b|alterad|aggiorna|bijgewerkt|gewijzigd|aangepast|zmian|обновл|измен|更新|修改|最終|更正|수정|업데이트|최종|تحديث|آخر|op+dater/gi;

const PUBLISHED =
  /publi|pubb|posted|issued|released|created|written on|erstellt|veröffentlich|erschien|eingestellt|datum|paru|créé|mis en ligne|creado|fecha|geplaatst|opublik|dodano|data\b|опублик|дата|добавлен|发布|發布|发表|發表|公開|掲載|投稿|配信|작성|입력|게시|등록|승인|نشر|تاريخ/gi;

/** Dates of other things: events, deadlines, copyrights, photographs, membership, comments, checks. */
const OTHER =
  /copyright|©|\(c\)|event|when:|wann|termin|deadline|expires|until|bis zum|valid|gültig|born|geboren|founded|gegründet|joined|member|mitglied|accessed|abgerufen|photo|foto:|quelle:|cited|due\b|starts?:|ends?:|comment|kommentar|antwort|repl|next\b|retrieved|reviewed|medically|fact.check/gi;

/**
 * @param before the words before the date, nearest last
 * @returns null when the words say nothing
 */
export function roleBefore(before: string): DateRole {
  const near = before.slice(-60);
  const modified = lastIndex(near, MODIFIED);
  const published = lastIndex(near, PUBLISHED);
  const other = lastIndex(near, OTHER);
  const last = Math.max(modified, published, other);
  if (last < 0) return null;
  return last === modified ? 'modified' : last === other ? 'other' : 'published';
}

function lastIndex(text: string, pattern: RegExp): number {
  let last = -1;
  for (const match of text.matchAll(pattern)) last = match.index;
  return last;
}
