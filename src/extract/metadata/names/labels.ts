/** Words that introduce a name: "By", "von", "Autor:", "记者", in the languages whose bylines are read. */

/** At the beginning of a text; what follows is a name. */
const LABEL = new RegExp(
  `^[\\s|•·–—:,/-]*(?:${[
    // English
    '(?:(?:story|words|text|article|report(?:ed|ing)?|post(?:ed)?|written|published|submitted|created|contributed|recipe|interview|analysis|opinion|review) (?:and \\p{L}+ )?)?by(?![\\p{L}-])',
    '(?:(?:article|post|about the|meet the|our|guest) )?(?:authors?|writers?|byline|contributors?)(?:\\(s\\))?(?:\\s*:|(?=\\s\\p{Lu})|$)',
    // German
    '(?:(?:ein(?:e)? \\p{L}+|text|geschrieben|verfasst|veröffentlicht|erstellt|beitrag|artikel) )?vo[nm](?!\\p{L})',
    '(?:text(?: und \\p{L}+)?|autor(?:[:*_]?in(?:nen)?|en)?|redaktion|verfasser(?:in)?|redakteur(?:in)?)\\s*:',
    // French, Spanish, Portuguese, Italian, Dutch
    '(?:(?:écrit|publié|rédigé|posté|escrito|publicado|redactado|texto|postado) )?p[ao]r(?!\\p{L})\\s*:?',
    '(?:auteure?s?|autora?s?|autor[ei]|redacción|texto?|testo|redação|redazione|tekst)\\s*:',
    '(?:(?:scritto|pubblicato|articolo) )?da(?!\\p{L})|di(?=\\s\\p{Lu})|a cura di(?!\\p{L})',
    '(?:(?:geschreven|gepubliceerd|tekst) )?door(?!\\p{L})\\s*:?',
    // Polish, Russian, Nordic
    '(?:autor(?:ka|zy)?|opracował[ay]?|oprac\\.|tekst|przez|napisał[ay]?)(?:\\s*:|(?=\\s\\p{Lu}))',
    '(?:автор(?:ы|ка)?|текст|журналист|корреспондент)(?:\\s*:|(?=\\s\\p{Lu}))',
    '(?:(?:skrevet|text) )?a[vf](?=\\s\\p{Lu})',
    // Chinese, Japanese, Korean, Arabic
    '(?:本报|特约|实习|首席|本网)?(?:(?:记者|記者|作者|撰文|撰稿人?|图?文|文字|取材・文|執筆者?|著者|筆者|ライター)\\s*[:：/／│|丨=＝]\\s*|(?:记者|記者|作者)\\s+)',
    '(?:글|기자|작성자|글쓴이)\\s*[:：=]\\s*',
    '(?:بقلم|كتب(?:ت|ه)?|الكاتب(?:ة)?|إعداد)\\s*[:：]?\\s*(?=\\p{L})',
  ].join('|')})\\s*[:：]?\\s*`,
  'iu',
);

/** Cuts a label off the beginning; null when there is none. */
export function afterLabel(text: string): string | null {
  const label = LABEL.exec(text)?.[0];
  return label?.trim() ? text.slice(label.length).trim() : null;
}
