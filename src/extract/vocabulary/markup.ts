/** The words that authors of pages put into class names, ids and addresses. */

/** Words of class and id by the kind of clutter that they hint at; pairs of them joined by `_`. One bit each. */
export const BOX_NAMES = {
  ad: 'ad ads advert adverts advertisement advertising adsbygoogle adslot adunit dfp taboola outbrain sponsor sponsored',
  authorBox: 'authorbox authorbio biography bio',
  author: 'author authors writer',
  /** Together with `author`. */
  authorPart: 'bio box about card profile info description footer',
  breadcrumb: 'breadcrumb breadcrumbs crumb crumbs crumbtrail',
  consent: 'cookie cookies consent gdpr onetrust didomi cmp usercentrics cookiebot cookiebanner',
  newsletter: 'newsletter newsletters subscribe subscription signup sign_up optin mailchimp mailinglist',
  share: 'share sharing sharebar sharebox sharetools social socials addthis addtoany sharethis',
  topics: 'tag tags taglist topics keywords tagcloud',
} as const;

export const MARKUP = {
  /** `has-sidebar`, `no-comments` and the like tell what the page has, not what the element is. */
  aboutOthersName: '^(?:has|with|no|without|is|js|single|hide|show)-',
  /** The foot of the article itself, which tells its author and date. */
  ownFooterName: '(?:post|entry|article|asset|story|content|item)-?footer',
  /** Languages written from right to left. */
  rightToLeft: '^(?:ar|arc|ckb|dv|fa|he|iw|ks|ps|sd|ug|ur|yi)\\b',
  /** Class words of the line above a headline that names its topic. */
  kickerName:
    'kicker|overline|topline|dachzeile|eyebrow|spitzmarke|roofline|pre-?(?:title|headline|titre)|super-?title|sur-?titre|antet[ií]tulo|occhiello|rubri[ck]|category|badge|label|headline-intro|title-prefix',
  /** Class words of the sentences between headline and body. */
  standfirstName:
    '(?:^|[\\s_-])(?:standfirst|dek|deck|sub-?(?:title|headline|heading|head)|vorspann|anleser|chapo|chapeau|entradilla|bajada|copete|sommario|ingress|alternativeheadline|lead-?(?:text|paragraph)|article-?(?:lead|lede|intro|summary|description|excerpt)|(?:post|entry)-?(?:subtitle|intro|excerpt)|intro-?text|лид)(?:$|[\\s_-])',
  /** What a page's meta tag calls an article that must be paid for. */
  paidTier: '^(?:locked|paid|premium)$',
  /** What stands before a site's name in its host. */
  hostPrefix: '^(?:www\\d?|m|amp|mobile)\\.',
  /** What stands between a site's name and its country: `bbc.co.uk`. */
  secondLevel: '^(?:com?|org?|net?|gov?|gob|edu?|ac|ad|ltd|asso|gouv)$',
  /** Addresses of author pages. */
  authorPath:
    '/(?:authors?|profiles?|people|staff|contributors?|byline|autor(?:en|es)?|auteurs?|autore|redakteure?|writers?|journalists?)/[^/?#]',
  /** Addresses of pages about one topic. */
  topicPath: '/(?:tags?|topics?|themen?|thema|sujets?|temas?|keywords?|argomenti|tagi|label|hashtag)/',
  /** Host and path by which networks take an address to share. */
  shareHost:
    '(?:^|\\.)(?:facebook|twitter|x|linkedin|whatsapp|t|telegram|reddit|pinterest|vk|tumblr|getpocket|flipboard|line|xing|weibo|threads|bsky)\\.(?:com|me|org|net|ru|app)$',
  sharePath:
    '/(?:sharer?(?:\\.php)?|share(?:article|offsite)?|intent/(?:tweet|post)|submit|pin/create|share-offsite|msg_url|send)(?:[/?]|$)|[?&](?:url|u|text|link)=',
  /** Links that hand the page to a messenger or a letter. */
  shareScheme: '^(?:whatsapp|fb-messenger|tg|viber):|^mailto:\\?',
  /** Types of JSON-LD: schema.org's Article and its subtypes, and the works that sites publish in their stead. */
  articleType:
    '^(?:\\w*article|\\w*posting|\\w*report|report\\w*|review|recipe|howto|newsitem|creativework|qapage|videoobject|course|book|learningresource|podcastepisode|medicalwebpage)$',
  /** Those that are news, posts and reports. */
  articleProper: '(?:article|posting|report)$',
  pageType: 'webpage$|^(?:aboutpage|itempage|collectionpage|profilepage|faqpage)$',
  /** Properties of JSON-LD whose objects are about other things than this page. */
  otherThings:
    '^(?:itemlistelement|haspart|comment|reviews?|relatedlink|ispartof|citation|mentions|blogpost|subjectof|associatedmedia|suggestedanswer)$',
  /** Names of meta tags that say when the article was published; the Open Graph name is tried before all others. */
  publishedMeta:
    '^(?!.*(?:modif|expir|unpub)).*?(?:^|[.:_-])(?:date[-_.]?)?(?:publi(?!sher)\\w*|pub[-_]?date|issued|posted|post_date|original\\w*date)',
  /** Names that mostly say it, and on some sites tell the last edit or the day of the crawl. */
  looseMeta:
    '(?:^|[.:_-])(?:date|created|date[-_.]?created|creation[-_]date|display[-_]?date|citation_\\w*date)$',
  modifiedMeta: 'modif|updated|lastmod|revision|revised',
} as const;

/** Names of meta tags by what they tell, in the order of trust. */
export const METAS = {
  title: 'og:title twitter:title dc.title citation_title',
  site: 'og:site_name',
  canonical: 'og:url',
  /** Names of the site that are asked last. */
  application: 'application-name apple-mobile-web-app-title dc.publisher cre twitter:app:name:iphone',
  excerpt: 'og:description description twitter:description dc.description dcterms.description',
  section: 'article:section og:article:section section parsely-section sailthru.section cxenseparse:section',
  image: 'og:image:secure_url og:image og:image:url twitter:image twitter:image:src thumbnail image',
  language: 'content-language og:locale dc.language dcterms.language language',
  author:
    'author article:author byl parsely-author sailthru.author dc.creator dcterms.creator dc:creator citation_author og:article:author article:author_name cxenseparse:author',
} as const;

/**
 * Words of class and id that say what part of a page an element is, and pairs of them joined by `_`; in the order
 * of the bits of `ZONE`.
 */
export const ZONES = [
  'nav navbar navigation menu breadcrumb breadcrumbs pagination pager',
  'sidebar widget newsletter promo popup modal cookie banner',
  'footer copyright disclaimer',
  'comment comments commentlist disqus replies kommentar kommentare',
  'related recommend recommended recommendation recommendations trending popular latest teaser teasers recirc recirculation outbrain taboola similar more_stories more_news more_from more_posts most_read most_viewed read_more read_next also_read ticker card cards carousel slider recent',
  'byline bylines author authors autor autoren auteur auteurs autore redakteur redactor writer writers firma',
  'date dates datetime datum fecha data time timestamp publish published pubdate posted postdate updated modified dateline pub created zeit',
  'update updated modified modification lastmod dateupdated datemodified aktualisiert',
  'publish published pubdate pub posted datepublished created erstellt',
  'bio biography author_box author_info author_profile author_card author_about about_author about_the',
  'title headline titel titulo titre titolo heading hed',
] as const;
