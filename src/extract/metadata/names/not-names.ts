/** Words that stand beside a name or in its place, and are none. */

/** What a role is named after: "Senior Staff Writer", "Shipping Expert". */
const RANK =
  'staff|senior|junior|contributing|guest|chief|associate|managing|deputy|executive|freelance|news|sports?|business|political|science|tech|digital|national|foreign|health|content|seo|marketing|lead|assistant|online|legal|medical|video|product|trial|shipping|privacy|security|hardware|travel|finance';
const ROLES =
  'officers?|marketers?|reviewers?|heads?(?= )|writers?|reporters?|editors?|journalists?|correspondents?|columnists?|contributors?|producers?|photographers?|specialists?|experts?|managers?|directors?|analysts?|strategists?|consultants?|(?:co-?)?founders?|c[etmo]o|presidents?|professors?|researchers?|engineers?|developers?|designers?|dietitian|attorney|lawyer|(?:chef)?redak\\w+|autor(?:in)?|journalist\\w*|volont[äa]r(?:in)?|k[oó]rrespondent\\w*|rechtsanw\\w+|rédact\\w+|periodista|redactora?|giornalista|журналист|корреспондент|редактор';

/** A role with what it is named after. */
export const ROLE = new RegExp(`(?:^|\\s)(?:(?:${RANK})(?:\\s|-))*(?:${ROLES})(?!\\p{L})`, 'iu');

/** Degrees behind a name: they belong to it and are no name of their own. */
export const DEGREE =
  /^(?:ph\.?\s?d|[mb]\.?\s?[das]|mba|r\.?\s?d\.?\s?n?|l\.?d|mph|rn|do|esq|jr|sr|cpa|cf[ap]|jd|[dv]vm|vmd)\b.*$/iu;

/** Things that pages write where a name could stand. */
const NOT_A_NAME =
  /^(?:q?_?admin\w*|editor(?:s|ial)?(?: team)?|unknown|anonymous|anónimo|guest|user|webmaster|none|null|undefined|(?:the )?authors?|autor(?:en)?|about|bio|follow|share|e-?mail|print|links?|lists?|content|publisher|read more|more|home|news|blog|sponsored(?: content)?|super ?user|default|(?:web)?site|(?:die |la )?reda[kcz]\w*|rédaction|редакция|red\.?|texte?|fotos?|bilder|interview|stand|datum|quelle|source|suche|image|photo|getty images|shutterstock|istock|learn more|contact|verified|expert|instagram|facebook|twitter|linkedin|youtube|newsletter|agencies|agenturen|community|written|reviewed|escribe|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|teilen|ja|nein|in|on|at|am|for|from|im|um|the|of|to|a|de|by|von|par|por|vor|with|via|heard)$/iu;

/** A piece with one of these in it is a sentence, a date, a place or a button, not a name. */
const STOP =
  /(?<!\p{L})(?:follow|bio|min(?:ute)?s?|hours?|ago|read(?:ing)?|updated?|published|posted|edited|reviewed|share|comments?|subscribe|copyright|rights|click|learn|view|profile|is|are|was|were|has|have|our|your|you|my|we|they|this|that|these|with|about|more|categor\p{L}+|tags?|filed|posts?|photos?|images?|likes|polic\p{L}+|terms|disclosure|lists?|tips|guide|lesezeit|uhr|kommentare?|artikel|articles|foto|bild|aktualisiert|veröffentlicht|publiziert|gespeichert|lecture|lectura|publicado|actualizado|ist|sind|sowie|alle|mehr|wie|gmbh|e\.\s?v|inc|llc|ltd|corp|verlag|(?:bundes)?verband|departement|ministerium|germany|switzerland)(?!\p{L})|:\/\/|www\.|\.(?:com|org|net|de|ch|at|html?|php)(?!\p{L})|[@#<>{}[\]=+*\\^~_?!…]|\d/iu;

/** A line that names someone else: who checked, edited, photographed or paid. */
export const OTHER_CREDIT =
  /(?<!\p{L})(?:(?:checked|reviewed|edited|tested|researched|translated|illustrat\w+|photo\w*|images?|sponsored|presented|powered|curated|updated|designed|produced|hosted|owned|backed|supported|cited|followed|geprüft|übersetzt)\s(?:by|von|par|por)|(?:fotos?|bild(?:er)?|photos?|editor)\s*:)/iu;

/** Is this nothing but a label, a button or a filler? */
export function isFiller(text: string): boolean {
  // What ends with a preposition was cut from a sentence.
  return NOT_A_NAME.test(text) || /\s(?:from|by|on|for|of|to|de|par|por|di)$/iu.test(text);
}

/** Does this hold words that no name holds? */
export function hasStopWord(text: string): boolean {
  return STOP.test(text);
}

/** Does a word begin with a capital, or is the script one without capitals? Names do, sentences seldom. */
export function looksCapital(name: string): boolean {
  return /(?:^|\s|['’.-])\p{Lu}/u.test(name) || /\p{Lo}/u.test(name);
}
