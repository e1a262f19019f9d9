/** The words that stand in date lines. */
import { LETTERS } from '../../text/letters.js';

const L = `[${LETTERS}]`;

/** "Updated", in the languages whose date lines are read. */
const MODIFIED =
  'updat|modifi|revised|edited|a[kc]t+ualiz|aktualisier|atualiza|änder[tu]|bearbeitet|\\bstand\\b|mise? à jour|\\bmaj\\b|alterad|aggiorna|bijgewerkt|gewijzigd|aangepast|zmian|обновл|измен|更新|修改|最終|更正|수정|업데이트|최종|تحديث|آخر|op+dater';
const PUBLISHED =
  'publi|pubb|posted|issued|created|written on|erstellt|veröffentlich|erschien|eingestellt|datum|paru|créé|mis en ligne|creado|fecha|geplaatst|opublik|dodano|data\\b|опублик|дата|добавлен|发布|發布|发表|發表|公開|掲載|投稿|配信|작성|입력|게시|등록|승인|نشر|تاريخ';
/** Dates of other things: events, deadlines, copyrights, photographs, membership, comments, checks. */
const OTHER =
  'copyright|©|\\(c\\)|event|when:|wann|termin|deadline|expires|until|\\bbis\\b|nächste|effective|valid|gültig|born|geboren|founded|gegründet|joined|member|mitglied|accessed|abgerufen|photo|foto:|quelle:|cited|due\\b|starts?:|ends?:|comment|kommentar|antwort|repl|next\\b|retrieved|reviewed|medically|fact.check';

const YEAR = String.raw`(?<y>(?:19|20)\d{2})`;
const NAME = `(?<m>${L}{3,12}(?: (?:الثاني|الأول|الاول))?)`;
const ORDINAL = '(?:st|nd|rd|th|er|º|ª|°|\\.)?';
const OF = String.raw`(?:\s*(?:de|of|d[e’']|del|di)\s+|\s*[-–/.]\s*|\s+)`;

/**
 * Full dates, the surest writing first. Groups: `y` year, `m` month by number or name, `d` day; `a` and `b` where
 * the page's habit says which is the day; `reiwa` the year of the Japanese era.
 */
export const DATE_FORMS = [
  // 2021-01-28, 2021/1/28, 2021.01.28, 2021年1月28日, 2021년 1월 28일
  String.raw`(?<!\d)${YEAR}\s?[-–/.年년]\s?(?<m>\d{1,2})\s?[-–/.月월]\s?(?<d>\d{1,2})(?!\d)\s?[日일号]?\.?`,
  // 28 January 2021, 28. Januar 2021, 28 de enero de 2021, 1er mars 2021, 28-Jan-2021
  String.raw`(?<![\d.,])(?<d>\d{1,2})${ORDINAL}${OF}${NAME}\.?,?${OF}'?${YEAR}`,
  // January 28, 2021; Jan. 28th 2021; 28 Jan '21 stays unread
  String.raw`(?<!${L})${NAME}\.?\s+(?<d>\d{1,2})${ORDINAL},?\s+(?:de\s+)?${YEAR}`,
  // 2021 January 28; 2021. január 28.
  String.raw`(?<!\d)${YEAR}[.,]?\s+${NAME}\.?\s+(?<d>\d{1,2})(?!\d)`,
  // 28/01/2021, 1/28/2021, 28.1.21, 28-01-2021
  String.raw`(?<![\d/.:-])(?<a>\d{1,2})\s?(?<mark>[-/.])\s?(?<b>\d{1,2})\s?\k<mark>\s?(?<y>(?:19|20)\d{2}|\d{2})(?![\d/]|[.:-]\d)`,
  // 令和3年1月28日
  String.raw`令和\s?(?<reiwa>\d{1,2}|元)年\s?(?<m>\d{1,2})月\s?(?<d>\d{1,2})日`,
] as const;

export const DATES = {
  /** Every form has one of these; most lines have none. */
  dateHint: String.raw`(?:19|20)\d\d|\d[-/.]\s?\d{1,2}\s?[-/.]\s?\d\d|年`,
  /** What a date is, by the last such word before it: group 1 modified, group 2 something else, else published. */
  dateRole: `^.*(?:(${MODIFIED})|(${OTHER})|${PUBLISHED})`,
  /** What may stand between a date and its time: a weekday in brackets, a comma, "at", "um", "à", "kl." … */
  beforeTime: String.raw`^(?:\s|[,;|·•@/–—-]|t|\((?:${L}|\.){1,9}\)|(?:at|um|à|a las?|às|as|alle|ore|om|kl|klo|o|godz|г|в|ob|saat|الساعة|-)\.?(?!${L})|(?:${L}{3,9}曜日?|星期.|周.|${L}요일))*`,
  /** What may stand between a time and the date behind it: whole words ("Uhr", "on Monday", "le") and separators. */
  afterTime: String.raw`^(?:[\s,|·•@–—-]|${L}{2,}(?!${L})\.?)*$`,
  /** How a time may end. */
  clockWord: String.raw`^\s?(?:uhr|hrs?|h|น\.)(?![a-z])`,
  /** 17:46, 5.46 pm, 17h46, 5時46分 with or without seconds. Groups: hours, minutes (twice), seconds. */
  clock: String.raw`^(\d{1,2})(?:\s?[:：h時时点시]\s?|\.(?=\d{2}(?![.\d]))|(?=\s?[ap]\.?m))(?:(\d{2})(?!\d)|(\d{1,2})(?=\s?[分분])|(?=\s|$|uhr|\b))(?:\s?[分분])?(?:\s?[:.：]?(\d{2})(?:\.\d+)?(?:\s?[秒초]|(?!\d)))?`,
  /** The last time of a text. */
  lastClock: String.raw`(?<!\d)\d{1,2}\s?[:.h：]\s?\d{2}(?!.*\d[:.h：]\d{2})`,
  /** ISO 8601 in its variants. Groups: year, month, day, hours, minutes, seconds, offset. */
  isoStamp: String.raw`^\s*(\d{4})-?(\d{2})-?(\d{2})(?:(?:t|\s+)(\d{2}):?(\d{2})(?::?(\d{2}))?(?:[.,]\d+)?\s?(.*))?$`,
  /** An offset in figures. Groups: UTC or GMT, sign, hours, minutes. */
  writtenOffset: String.raw`^[\s(]*(utc|gmt)?\s?([+\-−])(\d{1,2})(?::?(\d{2}))?(?!\d)`,
  /** `/2021/01/28/`, `/2021-01-28-`. Groups, as in the next two: year, month, day. */
  addressDay: String.raw`[/_=-]((?:19|20)\d{2})[-/_.](\d{1,2})[-/_.](\d{1,2})(?=[/_.?&-]|\D|$)`,
  /** `/20210128` */
  addressDigits: String.raw`[/_=-]((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)`,
  /** `/2021/jan/28/` */
  addressMonth: String.raw`/((?:19|20)\d{2})/([a-z]{3,9})/(\d{1,2})(?=[/_-]|$)`,
  beforeNoon: String.raw`^(?:a\.?m\.?(?![a-z])|上午|午前|오전|凌晨|早上|ص)`,
  afterNoon: String.raw`^(?:p\.?m\.?(?![a-z])|下午|午後|오후|晚上|中午|م(?!${L}))`,
} as const;

/**
 * Zone names that mean one offset wherever news is written. Left out: those with several meanings (CST, IST,
 * BST outside Britain, AST) and those that do not say summer or winter (ET, PT).
 */
export const OFFSETS = {
  z: 'Z',
  utc: 'Z',
  gmt: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
  cet: '+01:00',
  cest: '+02:00',
  mez: '+01:00',
  mesz: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  msk: '+03:00',
  jst: '+09:00',
  kst: '+09:00',
  hkt: '+08:00',
  sgt: '+08:00',
} as const;
