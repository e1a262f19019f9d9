/**
 * The words by which sites of many languages head their boxes. Each list is matched against a whole short text,
 * never inside prose.
 */

function whole(alternatives: readonly string[]): RegExp {
  return new RegExp(`^[\\s\\p{P}\\p{S}]*(?:${alternatives.join('|')})[\\s\\p{P}\\p{S}\\d]*$`, 'iu');
}

/** Headings of lists of other stories. */
export const RELATED_HEADING = whole([
  '(?:most|more) (?:popular|read|viewed|shared|commented|watched)(?: (?:stories|articles|news|posts|now|today|this week|in .{1,30}))?',
  'top (?:stories|news|reads|headlines)', 'trending(?: (?:now|today|news|stories|topics|articles|this week|on .{1,30}|in .{1,30}))?',
  'popular(?: (?:now|posts|stories|articles|news|on .{1,30}|in .{1,30}))?', 'latest(?: (?:news|stories|articles|posts|headlines|updates|videos))',
  'related(?: (?:news|stories|articles|posts|content|coverage|topics|reading|links|reads|videos|items))?',
  'recommended(?: (?:for you|stories|articles|reading|reads|videos|by .{1,30}))?', "(?:editor'?s?|editors[’']?|editor’s|our) (?:picks?|choice|recommendations?)",
  'you (?:may|might) (?:also )?(?:like|be interested in|enjoy|have missed)(?: these .{1,20})?', 'more (?:from|on|in|about|by) .{1,60}', 'more (?:stories|news|articles|headlines|to read|reading|like this|coverage)',
  'read (?:more|next|also|this next|these next)', 'also (?:read|see|on .{1,30})', 'see also', 'up next', 'next up', "don'?t miss", 'keep reading', 'further reading', 'around the web', 'from (?:around )?the web', 'sponsored(?: (?:content|stories|links))?', 'promoted(?: (?:content|stories|links))?', 'what to read next', 'in case you missed it', 'other (?:stories|news|articles)', '(?:in|on) other news', 'suggested (?:articles|reading|for you)',
  // German
  'meist ?gelesen(?:e artikel)?', 'am meisten gelesen', 'beliebt(?:e artikel)?', 'mehr (?:zum thema|aus .{1,40}|von .{1,40}|über .{1,40}|dazu|nachrichten)', 'lesen sie auch', 'auch interessant', 'das könnte (?:sie|dich|ihnen) (?:auch )?(?:interessieren|gefallen)', 'weitere (?:artikel|nachrichten|meldungen|themen|beiträge)(?: .{1,30})?', 'ähnliche (?:artikel|beiträge|themen)', 'passend zum thema', 'zum thema', 'empfehlungen(?: .{1,30})?', 'mehr lesen', 'themen(?: des artikels)?', 'neueste (?:artikel|beiträge|nachrichten)',
  // French
  'les plus (?:lus|vus|partagés|populaires)', 'à lire (?:aussi|également|ensuite|sur .{1,40})', 'lire aussi', 'sur le même (?:sujet|thème)', 'articles? (?:liés|similaires|associés|recommandés)', 'vous aimerez (?:aussi|peut-être).{0,30}', 'dans la même (?:rubrique|catégorie)', 'plus d[’\']articles.{0,30}', 'recommandé(?:s)? pour vous',
  // Spanish, Portuguese, Italian
  'lo más (?:leído|visto|popular|compartido)', 'más (?:leídas|leídos|noticias|vistas|en .{1,40}|de .{1,40}|sobre .{1,40}|información)', 'te puede interesar', 'también te puede (?:interesar|gustar)', 'noticias relacionadas', '(?:artículos|contenidos?|temas) relacionad[oa]s?', 'lea también', 'relacionad[oa]s?', 'le puede interesar',
  '(?:as )?mais (?:lidas|lidos|vistas|acessadas|notícias|sobre .{1,40}|de .{1,40}|em .{1,40})', 'leia (?:também|mais)', 'veja (?:também|mais)', '(?:notícias|matérias|artigos|posts|conteúdos?) relacionad[oa]s', 'recomendad[oa]s? para (?:você|si)',
  '(?:i )?più (?:letti|lette|visti|popolari)', 'leggi anche', 'potrebbe(?:ro)? interessarti(?: anche)?', 'articoli correlati', 'notizie correlate', 'altri articoli.{0,30}', 'ti potrebbe(?:ro)? interessare(?: anche)?',
  // Dutch, Polish
  '(?:best|meest|meestgelezen|meest gelezen)(?: gelezen| bekeken)?', 'lees (?:ook|verder|meer)', 'gerelateerd(?:e artikelen)?', 'meer (?:over|van|nieuws|uit) ?.{0,40}', 'aanbevolen(?: artikelen)?',
  '(?:najczęściej|najchętniej) czytane', 'najpopularniejsze', 'czytaj (?:także|też|również|więcej)', 'zobacz (?:także|też|również|więcej)', 'przeczytaj (?:także|też|również)', 'powiązane(?: artykuły| tematy)?', 'podobne (?:artykuły|tematy|wpisy)', 'polecane(?: artykuły)?', 'polecamy',
  // Russian, Ukrainian, Turkish
  'читайте также', 'читайте еще', 'самое (?:читаемое|популярное|важное)', 'популярное', 'материалы по теме', 'по теме', 'новости по теме', 'похожие (?:статьи|новости|материалы)', 'ещё по теме', 'другие новости', 'главные новости', 'последние новости', 'рекомендуем',
  'читайте також', 'популярне', 'найпопулярніше', 'схожі (?:статті|новини)', 'en çok okunanlar', 'ilgili haberler', 'benzer haberler',
  // Chinese, Japanese, Korean
  '(?:热门|熱門|最热|最熱|热点|熱點|相关|相關|推荐|推薦|延伸|更多|最新|猜你喜欢|今日|精彩|编辑|編輯)(?:新闻|新聞|文章|阅读|閱讀|报道|報導|推荐|推薦|排行|内容|內容|话题|話題|消息|资讯|資訊|精选|精選)?(?:榜|排行)?', '为您推荐', '為您推薦', '相关阅读', '相關閱讀', '猜你喜欢', '大家都在看', '看更多', '你可能(?:也|还|還)(?:喜欢|喜歡|感兴趣|有興趣|想看)',
  '関連(?:記事|ニュース|リンク|キーワード|情報|する記事)', 'おすすめ(?:の?記事|ニュース|情報)?', '(?:アクセス|人気)?ランキング', '人気(?:の?記事|ニュース)?', 'あわせて読みたい', '合わせて読みたい', 'こちらも(?:おすすめ|読まれています)', '最新(?:記事|ニュース)', '新着(?:記事|ニュース)', 'よく読まれている記事', '次に読む',
  '관련 ?(?:기사|뉴스|글)', '많이 본 (?:기사|뉴스)', '인기 ?(?:기사|뉴스|글)', '추천 ?(?:기사|뉴스|글)', '주요 ?뉴스', '최신 ?(?:기사|뉴스)', '함께 (?:본|볼만한) (?:기사|뉴스)',
  // Arabic, Hebrew
  'الأكثر (?:قراءة|مشاهدة|شعبية|تداولا|تداولًا)', 'اقرأ (?:أيضا|أيضاً|أيضًا|المزيد)', '(?:مواضيع|مقالات|أخبار|موضوعات) (?:ذات صلة|متعلقة|مشابهة)', 'ذات صلة', 'مقالات ذات صلة', 'قد يعجبك(?: أيضا| أيضًا| أيضاً)?', 'المزيد من .{1,40}', 'أحدث الأخبار', 'آخر الأخبار',
  'הנקראות ביותר', 'כתבות (?:נוספות|קשורות|מומלצות)', 'עוד ב(?:נושא|וואלה|.{1,30})', 'אולי יעניין אותך', 'קראו גם', 'נקראים ביותר',
]);

/** The lead-in of a line that only points at another story: "Read more: …". */
export const RELATED_LEAD_IN =
  /^[\s\p{P}\p{S}]*(?:(?:read|see|watch|listen)(?: also| more| next)?|also read|related(?: stor(?:y|ies)| articles?| coverage| news)?|more (?:on|from) [^:]{1,40}|recommended|don'?t miss|up next|more|lesen sie (?:auch|hier|mehr)|lies auch|mehr (?:dazu|zum thema)|siehe auch|lire aussi|à lire (?:aussi|également)|(?:lee|lea) también|le puede interesar|te puede interesar|leia (?:também|mais)|veja (?:também|mais)|leggi anche|lees ook|czytaj (?:też|także|również|więcej)|zobacz (?:też|także|również)|przeczytaj (?:też|także|również)|читайте также|читайте ещё|по теме|相关阅读|相關閱讀|延伸阅读|延伸閱讀|相关报道|関連記事|あわせて読みたい|관련기사|관련 기사|اقرأ أيضا|اقرأ أيضًا|اقرأ أيضاً|قد يعجبك أيضا|קראו גם)\s*[:：|►»>–—-]/iu;

/** Labels that only say "this is an advertisement". */
export const AD_LABEL = whole([
  'ad', 'ads', 'advert', 'adverts', 'advertisement', 'advertisements', 'advertising', 'advertise(?:ment)? with us', 'sponsored', 'sponsored content', 'paid content', 'paid post', 'promoted', 'promotion', 'story continues below(?: advertisement| this ad)?', 'article continues (?:after|below)(?: (?:the|this))? (?:advertisement|ad|video)', 'advertisement (?:- )?(?:scroll to continue|continue reading below)', 'continue reading below', 'scroll to continue(?: with content)?', 'remove ads?', 'report (?:this )?ad', 'skip ad(?:vertisement)?',
  'anzeige', 'werbung', 'publicité', 'publicités', 'annonce', 'la suite après (?:la|cette) publicité', 'publicidad', 'anuncio', 'publicidade', 'anúncio', 'continua (?:após|depois) da? publicidade', 'pubblicità', 'annuncio', 'advertentie', 'reklama', 'dalsza część (?:tekstu|artykułu) pod (?:reklamą|materiałem wideo)', 'реклама', 'advertorial', 'reklam', 'annons', 'annonse', 'mainos', '广告', '廣告', '広告', 'スポンサーリンク', '광고', 'إعلان', 'اعلان', 'פרסומת',
]);

/** Words of a request to subscribe, in a box that also has an input or a button. */
export const NEWSLETTER_TEXT =
  /newsletter|sign up|subscribe|inbox|e-?mail (?:address|updates|alerts)|download (?:the|our) app|get the app|abonnieren|abonnez|inscri(?:vez|re)|suscr[ií]b|assine|iscriviti|boletín|subskry|zapisz się|подпи[сш]|订阅|訂閱|メルマガ|登録|구독|النشرة|اشترك|ניוזלטר/iu;

/** Words of a consent box. */
export const CONSENT_TEXT =
  /cookie|consent|gdpr|dsgvo|privacy (?:policy|settings|choices)|datenschutz|vie privée|privacidad|privacidade|ciasteczk|куки|クッキー|隐私|隱私|쿠키|ملفات تعريف الارتباط|עוגיות/iu;
