/**
 * What the learned scorer looks for in a block and in the class names around it. None of it decides alone: each is
 * one sign among many, weighed by the trees. A word added or taken away asks for training anew.
 */
import { LETTERS, LETTERS_AND_DIGITS } from '../../text/letters.js';

/** Words of class, id, role and itemprop by what they hint at; one bit each. */
export const BLOCK_NAMES = {
  article:
    'article articlebody articlecontent body content entry entrycontent hentry post postbody postcontent prose richtext rich story storybody text texto testo inhalt contenu corpo cuerpo copy markdown wysiwyg paragraph paragraphs',
  meta: 'meta metadata date dateline datetime time timestamp published updated posted posttime pubdate info reading readtime datum fecha data heure views stats',
  author:
    'author authors byline bylines bio biography contributor contributors writer autor autoren auteur auteurs autore avatar profile vcard person redakteur',
  caption:
    'caption captions credit credits figcaption legend legende copyright photocredit imagecredit photo photos image images img gallery slideshow bild bilder picture pictures media figure thumb thumbnail lightbox',
  share:
    'share shares sharing sharebar social socials follow addthis addtoany sharedaddy facebook twitter whatsapp teilen partager compartir sns',
  related:
    'related relatedposts recommended recommendations recommend popular trending most similar suggested suggestions outbrain taboola readmore further next prev previous latest recent recirc also mehr lire relacionados relacionadas correlati also more',
  cards:
    'card cards carousel slider swiper slick grid tile tiles teaser teasers list listing item items feed river promo thumbs',
  promo:
    'promo promos promotion promotional sponsor sponsored advert advertisement advertising ad ads adv adslot banner cta affiliate partner partners commerce product products shop dfp gpt werbung anzeige pub donate donation offer offers deal deals campaign marketing',
  signup:
    'newsletter newsletters subscribe subscription signup mailchimp optin paywall premium abo email form register login membership piano hubspot regwall',
  comments:
    'comment comments commentlist disqus respond reply replies discussion discussions kommentar kommentare commentaires comentarios reactions feedback rating ratings vote votes likes review reviews',
  footer: 'footer foot colophon bottom after below end closing',
  navigation:
    'nav navigation navbar menu menus breadcrumb breadcrumbs crumbs pagination pager paging links linklist submenu dropdown sitemap skip tabs tablist',
  side: 'side sidebar aside widget widgets rail secondary complementary right left sticky panel column col',
  topics:
    'tag tags tagged tagcloud topic topics category categories keyword keywords label labels badge pill chip chips section hashtag hashtags',
  notice:
    'cookie cookies consent gdpr modal popup overlay dialog notice alert toast drawer tooltip notification hidden hide collapse collapsed offscreen sr visually print noprint',
  main: 'main primary single page wrapper container inner center body-content',
} as const;

const L = `[${LETTERS}]`;
/** White space and signs before the first word. */
const START = `^[^${LETTERS_AND_DIGITS}]*`;
/** No letter on either side: `\b` knows only Latin letters. */
const word = (words: string) => `(?<![${LETTERS_AND_DIGITS}])(?:${words})(?![${LETTERS_AND_DIGITS}])`;

/** Patterns of a block's first characters. */
export const BLOCK_TEXTS = {
  saysSignUp: word(
    `subscribe${L}*|subscription|sign(?:ing)?[ -]?up|newsletters?|inbox|follow us|join (?:us|our)|our app|get the latest|notifications?|(?:whatsapp|telegram) channel|donate|support us|become a member|free trial|log ?in|sign in|register${L}*|abonn${L}*|anmelden|registrier${L}*|folgen sie|s['’]abonner|inscri${L}*|suscr[ií]${L}*|iscriv${L}*|assine|zapisz się|подпи${L}*|subskry${L}*`,
  ),
  saysCredit: `©|${word(`getty|reuters|shutterstock|istock|unsplash|pexels|ap photo|afp|epa|alamy|pixabay|courtesy|photograph${L}*|photos?|images?|pictures?|credits?|screenshot|illustration|foto${L}*|bild${L}*|grafik|quelle|crédits?|imagen|dpa|imago|flickr|wikimedia|zdj|fot|фото|图|图片|写真`)}`,
  saysAuthor: word(
    `(?:is|was) an? [${LETTERS} -]{0,40}(?:writer|reporter|author|journalist|editor|contributor|correspondent|professor|founder|consultant|expert|columnist|blogger|analyst|specialist|director|manager)|follow (?:him|her|them|me)|(?:he|she) (?:is|has|lives|writes|covers|holds)|can be reached|years of experience|about the authors?|reach (?:him|her)|contributed to this|reporting by|editing by|ist (?:freie[r]? )?(?:redakteur|autor|journalist)${L}*|über den autor|arbeitet (?:als|für|bei)|est journaliste|es periodista|jest (?:dziennikarz|redaktor)${L}*`,
  ),
  saysLegal: `©|${word(`all rights reserved|copyright|terms (?:of|and)|privacy policy|disclaimer|disclosure|affiliate|commission|cookies?|may not be (?:published|reproduced)|sponsored|advertis${L}+|alle rechte|impressum|datenschutz${L}*|derechos reservados|tous droits|creative commons|licensed under|informational purposes|wszelkie prawa|все права`)}`,
  /** A heading after which the article's own text does not go on. */
  endHeading: `${START}(?:share(?: this.*)?|(?:\\d+ )?comments?.{0,12}|leave a (?:comment|reply).*|about (?:the )?authors?.*|about us|authors?|written by.*|references?|sources?|tags?|see also|newsletter.*|subscribe.*|sign up.*|stay (?:connected|informed|updated).*|follow us.*|join .*|contact(?: us)?|categories|archives?|search|navigation|footnotes?|bibliography|post navigation|(?:next|previous) (?:post|article).*|get (?:in touch|started).*|table of contents|contents|in this article|on this page|explore more.*|(?:\\d+ )?kommentare?.*|teilen.*|über (?:den|die) autor.*|quellen?|schlagw.*|comentarios.*|compartir.*|commentaires.*|partager.*|komentarze.*|тэги|комментарии.*|评论.*|コメント.*)[^${LETTERS_AND_DIGITS}]*$`,
} as const;
