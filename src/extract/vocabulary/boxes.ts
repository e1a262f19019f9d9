/**
 * The words by which sites head their boxes and label what is not the article. They are never evidence alone: each
 * rule asks for structure beside them (links, fields, shortness).
 */
import { LETTERS_AND_DIGITS } from '../../text/letters.js';

/** White space and signs before the first word. */
const START = `^[^${LETTERS_AND_DIGITS}]*`;

/** How headings of lists of other stories begin, and lines that only point at one. */
const RELATED = [
  "related|recommended|trending|popular (?:now|on|in|posts|stories|articles|news)|(?:most|more)[- ](?:popular|read|viewed|shared|commented|watched|stories|news|articles|headlines|from|on|in|about|by|coverage|like this|to read)|(?:top|latest|other|suggested|featured) (?:stories|news|articles|posts|reads|headlines|videos|updates)|popular$|latest$|editor[’']?s[’']? (?:pick|choice)|you (?:may|might)(?: also)? |(?:read|see|watch|listen)(?: more| also| next|$|:)|also (?:read|see|on)|up next|next up|don[’']t miss|(?:keep|further) reading|what to read next|(?:around|from) the web|(?:sponsored|promoted) |in (?:case you missed|other news)",
  'meist ?gelesen|am meisten gelesen|beliebte|mehr (?:zum|zur|aus|von|über|dazu|nachrichten|lesen)|lesen sie|lies auch|siehe auch|auch interessant|das könnte|weitere (?:artikel|nachrichten|meldungen|themen|beiträge)|ähnliche|passend|zum thema|empfehlung|neueste',
  "les plus |à lire|lire (?:aussi|également)|sur le même|articles? (?:liés|similaires|associés|recommandés)|vous aimerez|dans la même|plus d[’']articles|recommandé",
  'lo más|más (?:leíd|notici|vist|sobre|de |en |información)|(?:también )?(?:te|le) puede|(?:noticias|artículos|contenidos?|temas) relacionad|lea también|lee también|relacionad|(?:as )?mais (?:lid|vist|acess|notíc|sobre|de |em )|leia (?:também|mais)|veja (?:também|mais)|(?:matérias|artigos|posts|notícias) relacionad|recomendad|(?:i )?più (?:lett|vist|popol)|leggi anche|(?:ti )?potrebbe|(?:articoli|notizie) correlat|altri articoli',
  '(?:best|meest) ?(?:gelezen|bekeken)|lees (?:ook|verder|meer)|gerelateerd|meer (?:over|van|nieuws|uit)|aanbevolen|naj(?:częściej|chętniej) czytan|najpopularniejsze|(?:prze)?czytaj (?:także|też|również|więcej)|zobacz (?:także|też|również|więcej)|powiązane|podobne|polecan|polecamy',
  'читайте (?:также|ещё|еще|також)|сам[оы]е (?:читаем|популярн|важн)|популярн|материалы по теме|(?:ещё |новости )?по теме|похожие|другие новости|(?:главные|последние) новости|рекомендуем|найпопулярніш|схожі|en çok okunan|ilgili haber|benzer haber',
  '(?:热门|熱門|最热|最熱|热点|熱點|相关|相關|推荐|推薦|延伸|更多|最新|精彩|今日|编辑|編輯)(?:新闻|新聞|文章|阅读|閱讀|报道|報導|推荐|推薦|排行|内容|內容|话题|話題|资讯|資訊)|(?:为您|為您)推[荐薦]|猜你喜[欢歡]|大家都在看|看更多|你可能|関連|おすすめ|(?:アクセス|人気)?ランキング|人気|[あ合]わせて読みたい|こちらも|(?:最新|新着)(?:記事|ニュース)|よく読まれている|次に読む|(?:관련|많이 본|인기|추천|최신|함께 (?:본|볼만한)) ?(?:기사|뉴스|글)|주요 ?뉴스',
  'الأكثر |اقرأ |(?:مواضيع|مقالات|أخبار|موضوعات) (?:ذات صلة|متعلقة|مشابهة)|ذات صلة|قد يعجبك|المزيد من|(?:أحدث|آخر) الأخبار|הנקרא|נקראים ביותר|כתבות (?:נוספות|קשורות|מומלצות)|עוד ב|אולי יעניין|קראו גם',
].join('|');

export const BOXES = {
  /** A heading of a list of other stories. */
  relatedHeading: `${START}(?:${RELATED})`,
  /** How such a heading ends where it leads in a line that only points at another story: "Read more: …". */
  leadInEnd: '^[^:：|►»>–—]{0,30}[:：|►»>–—-]',
  /** A label that only says "this is an advertisement". */
  adLabel: `${START}(?:ads?|adverts?|advertisements?|advertising|advertise(?:ment)? with us|(?:story|article) continues (?:after|below).{0,30}|sponsored(?: content)?|paid (?:content|post)|promot(?:ed|ion)|(?:advertisement .{0,3})?(?:scroll to continue|continue reading below)(?: with content)?|(?:remove|skip|report this) ads?|anzeige|werbung|publicités?|annonce|la suite après (?:la|cette) publicité|publicidad|anuncio|publicidade|anúncio|continua (?:após|depois) da? publicidade|pubblicità|annuncio|advertentie|reklama|dalsza część .{1,12} pod .{1,20}|реклама|advertorial|reklam|annons|mainos|[广廣]告|広告|スポンサーリンク|광고|[إا]علان|פרסומת)[^${LETTERS_AND_DIGITS}]*$`,
  /** What a button says that shares, prints, mails or keeps the page. */
  shareWord: `${START}(?:share|print|e-?mail|tweet|save|bookmark|copy|facebook|twitter|whatsapp|linkedin|teilen|drucken|merken|mailen|partager|imprimer|compartir|imprimir|compartilhar|condividi|stampa|delen|afdrukken|udostępnij|drukuj|поделиться|печать|分享|打印|列印|シェア|印刷|공유|인쇄|مشاركة|طباعة|שתף|שתפו|הדפס)`,
  /** Words of a request to subscribe, in a box that also has a field. */
  newsletterText:
    'newsletter|sign up|subscribe|inbox|e-?mail|(?:download|get) (?:the|our) app|abonn|inscri|suscr[ií]b|assine|iscriv|boletín|subskry|zapisz|подпи[сш]|[订訂][阅閱]|メルマガ|登録|구독|النشرة|اشترك|ניוזלטר',
  /** How a line begins that asks to subscribe or to install an app. */
  newsletterLeadIn: `${START}(?:sign up|subscribe|(?:download|get|install) (?:the|our) .{0,20}app|follow us|join (?:our|us)|abonnieren sie|abonnez|inscrivez|suscr[ií]b[ea]|assine|iscriviti|zapisz się|подпи[сш]|[订訂][阅閱]|구독)`,
  /** Words of a consent box. */
  consentText:
    'cookie|consent|gdpr|dsgvo|privacy|datenschutz|vie privée|priva[ct]i?da|ciastecz|куки|クッキー|[隐隱]私|쿠키|ملفات تعريف|עוגיות',
  /** A line that asks for money before the rest may be read. */
  paywall:
    'subscribe to (?:continue|keep|read)|(?:continue|keep) reading (?:with|by)|(?:for|to) subscribers? only|subscribers? only|already a subscriber|to read the (?:full|rest)|weiterlesen mit|jetzt weiterlesen|nur für abonnent|mit (?:plus|abo) (?:weiter)?lesen|réservé aux abonnés|abonnez-vous pour lire|il vous reste \\d+|(?:para|solo) suscriptores|suscríbete para|riservato agli abbonati|abbonati per|exclusivo para assinantes|alleen voor abonnees|tylko dla prenumerator|dla prenumeratorów|только для подписчиков|оформите подписку|会员专享|付费阅读|有料会員|この記事は有料|残り\\s?\\d+\\s?文字|구독자 전용|للمشتركين',
} as const;
