/** The words that stand before, beside or in place of a name in a byline. */
import { LETTERS } from '../../text/letters.js';

const L = `[${LETTERS}]`;

/** What a role is named after: "Senior Staff Writer", "Shipping Expert". */
const RANK =
  'staff|senior|junior|contributing|guest|chief|associate|managing|deputy|executive|freelance|news|sports?|business|political|science|tech|digital|national|foreign|health|content|seo|marketing|lead|assistant|online|legal|medical|video|product|trial|shipping|privacy|security|hardware|travel|finance';
const ROLE =
  'officers?|marketers?|reviewers?|heads?(?= )|writers?|reporters?|editors?|journalists?|correspondents?|columnists?|contributors?|producers?|photographers?|specialists?|experts?|managers?|directors?|analysts?|strategists?|consultants?|(?:co-?)?founders?|c[etmo]o|presidents?|professors?|researchers?|engineers?|developers?|designers?|dietitian|gardener|astrologer|attorney|lawyer|(?:chef)?redak\\w+|autor(?:in)?|journalist\\w*|volont[äa]r(?:in)?|k[oó]rrespondent\\w*|rechtsanw\\w+|rédact\\w+|periodista|redactora?|giornalista|журналист|корреспондент|редактор';

/** What introduces a name, by language; written for a string, so backslashes stand double. */
const LABELS = [
  // English
  `(?:(?:this |the )?(?:article|post|story|page) (?:was |is ))?(?:(?:story|words|text|article|report(?:ed|ing)?|post(?:ed)?|written|published|submitted|created|contributed|recipe|interview|analysis|opinion|review) (?:and ${L}+ )?)?by(?![${LETTERS}-])`,
  `(?:(?:article|post|about the|meet the|our|guest) )?(?:authors?|writers?|byline|contributors?)(?:\\(s\\))?(?:\\s*:|(?=\\s${L})|$)`,
  // German
  `(?:(?:ein(?:e)? ${L}+|text|geschrieben|verfasst|veröffentlicht|erstellt|beitrag|artikel) )?vo[nm](?!${L})`,
  `(?:text(?: und ${L}+)?|autor(?:[:*_]?in(?:nen)?|en)?|redaktion|verfasser(?:in)?|redakteur(?:in)?)\\s*:`,
  // French, Spanish, Portuguese, Italian, Dutch
  `(?:(?:écrit|publié|rédigé|posté|escrito|publicado|redactado|texto|postado) )?p[ao]r(?!${L})\\s*:?`,
  '(?:auteure?s?|autora?s?|autor[ei]|redacción|texto?|testo|redação|redazione|tekst)\\s*:',
  `(?:(?:scritto|pubblicato|articolo) )?da(?!${L})|di(?=\\s${L})|a cura di(?!${L})`,
  `(?:(?:geschreven|gepubliceerd|tekst) )?door(?!${L})\\s*:?`,
  // Polish, Russian, Nordic
  `(?:autor(?:ka|zy)?|opracował[ay]?|oprac\\.|tekst|przez|napisał[ay]?)(?:\\s*:|(?=\\s${L}))`,
  `(?:автор(?:ы|ка)?|текст|журналист|корреспондент)(?:\\s*:|(?=\\s${L}))`,
  `(?:(?:skrevet|text) )?a[vf](?=\\s${L})`,
  // Chinese, Japanese, Korean, Arabic
  '(?:本报|特约|实习|首席|本网)?(?:(?:记者|記者|作者|撰文|撰稿人?|图?文|文字|取材・文|文・写真|写真・文|執筆者?|著者|筆者|ライター)\\s*[:：/／│|丨=＝]\\s*|(?:记者|記者|作者)\\s+|文・(?!写真))',
  '(?:글|기자|작성자|글쓴이)\\s*[:：=]\\s*',
  `(?:מאת|כתב(?:ה|ו)?)(?!${L})`,
  `(?:بقلم|كتب(?:ت|ه)?|الكاتب(?:ة)?|إعداد)\\s*[:：]?\\s*(?=${L})`,
].join('|');

export const NAMES = {
  /** "By", "von", "Autor:", "记者" at the beginning of a text; what follows is a name. */
  nameLabel: `^[\\s|•·–—:,/-]*(?:${LABELS})\\s*[:：]?\\s*`,
  /** A label that says more than "By", which also begins sentences. */
  strongLabel: String.raw`^(?:(?:this |the )?(?:article |post |story )?(?:was )?(?:written|reported|posted|words|story|text|article|post) by:?|authors?(?:\(s\))?(?:\s?:|(?=\s${L}))|autor(?:in)?:|text:|von:|autore:|auteur ?:)\s?\S`,
  /** A label that WordPress gives Twitter for the name of the author. */
  writtenBy:
    '^(?:written by|author|geschrieben von|verfasst von|écrit par|escrito por|scritto da|geschreven door)',
  /** A role with what it is named after. */
  role: `(?:^|\\s)(?:(?:${RANK})(?:\\s|-))*(?:${ROLE})(?!${L})`,
  /** Degrees behind a name: they belong to it and are no name of their own. */
  degree: String.raw`^(?:ph\.?\s?d|[mb]\.?\s?[das]|mba|r\.?\s?d\.?\s?n?|l\.?d|mph|rn|do|esq|jr|sr|cpa|cf[ap]|jd|[dv]vm|vmd)\b.*$`,
  /** Things that pages write where a name could stand. */
  notName: String.raw`^(?:q?_?admin\w*|editor(?:s|ial)?(?: team)?|unknown|anonymous|anónimo|guest|user|webmaster|none|null|undefined|(?:the )?authors?|autor(?:en)?|about|bio|follow|share|e-?mail|print|links?|lists?|content|publisher|manufacturer|paid|read more|more|home|news|blog|sponsored(?: content)?|super ?user|default|(?:web)?site|(?:die |la )?reda[kcz]\w*|rédaction|редакция|red\.?|texte?|fotos?|bilder|interview|stand|datum|quelle|source|suche|image|photo|getty images|shutterstock|istock|learn more|contact|verified|expert|instagram|facebook|twitter|linkedin|youtube|newsletter|agencies|agenturen|community|written|reviewed|escribe|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|teilen|ja|nein|in|on|at|am|for|from|im|um|the|of|to|a|de|by|von|par|por|vor|with|via|heard)$`,
  /** A piece with one of these in it is a sentence, a date, a place or a button, not a name. */
  stopWord: String.raw`(?<!${L})(?:follow|bio|min(?:ute)?s?|hours?|ago|read(?:ing)?|updated?|published|posted|edited|reviewed|share|comments?|subscribe|copyright|rights|click|learn|view|profile|is|are|was|were|has|have|our|your|you|my|we|they|this|that|these|with|about|more|categor${L}+|tags?|filed|posts?|photos?|images?|likes|polic${L}+|terms|disclosure|lists?|tips|guide|lesezeit|uhr|kommentare?|artikel|articles|foto|bild|aktualisiert|veröffentlicht|publiziert|gespeichert|lecture|lectura|publicado|actualizado|ist|sind|sowie|alle|mehr|wie|gmbh|e\.\s?v|inc|llc|ltd|corp|verlag|(?:bundes)?verband|departement|ministerium|faculty|program(?:me)?|germany|switzerland)(?!${L})|:\/\/|www\.|\.(?:com|org|net|de|ch|at|html?|php)(?!${L})|[@#<>{}[\]=+*\\^~_?!…]|\d`,
  /** A line that names someone else: who checked, edited, photographed or paid. */
  otherCredit: String.raw`(?<!${L})(?:(?:checked|reviewed|edited|tested|researched|translated|illustrat\w+|photo\w*|images?|sponsored|presented|powered|curated|updated|designed|produced|hosted|owned|backed|supported|cited|followed|geprüft|übersetzt)\s(?:by|von|par|por)|(?:fotos?|bild(?:er)?|photos?|editor|contacts?|kontakt)\s*:)`,
  /** A line of its own that names who edited: “（责任编辑：…）”. */
  editorCredit: String.raw`^[（(【\[]?(?:责任编辑|責任編輯|责编|编辑|編輯|校对|审核|监制)\s*[:：].{1,30}$`,
  /** An organisation with its seat, as software for search engines writes it: “Daily Planet, Bonn, Germany”. */
  imprint:
    ',\\s*(?:germany|austria|switzerland|deutschland|österreich|schweiz|france|españa|italia|polska)\\s*$',
  /** What ends with a preposition was cut from a sentence. */
  cutOff: String.raw`\s(?:from|by|on|for|of|to|de|par|por|di)$`,
  /** What ends a byline: behind it stands a date, a role or a section. */
  endOfNames: String.raw`\s*(?:[|•·●∙⋅│丨]|\s[–—-]\s|\s/\s|\t|:\s).*$`,
  /** Separators between names. */
  betweenNames: String.raw`\s*(?:[;,&、，；]|\s(?:and|und|et|y|e|i|en|och|og|и|та|ve)\s|\s\+\s)\s*`,
  /** Behind a name, what it belongs to: "Ann Lee in Washington", "Ann Lee, for The Daily Planet". */
  belonging: String.raw`\s(?:in|for|from|of|at|für|bei|aus|im|mit|with|via)\s.*$`,
  /** Small words in names: "Ursula von der Leyen", "Abdullah bin Ali", "Ana y Silva". */
  particle:
    "^(?:[dv][aeiou]s?|de[lrn]|dos|das|di|du|zu[mr]?|vo[nm]|van|ten?|ter|bin|ibn|al|el|la|le|lo|y|e|af|av|of|the|und|for|mc|st)$|['’-]",
  /** What may stand alone between two names. */
  joint: '^(?:[,;&|/•·–—-]|and|und|et|y|e|i|en)?$',
} as const;
