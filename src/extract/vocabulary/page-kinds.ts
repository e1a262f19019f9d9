/** What buttons, prices and addresses say by which shops, lists and forums are known. */
import { LETTERS, LETTERS_AND_DIGITS } from '../../text/letters.js';

/** White space and signs before the first word. */
const START = `^[^${LETTERS_AND_DIGITS}]*`;

const CURRENCY = String.raw`[$€£¥₹₽₩₺₫฿₴]|\b(?:usd|eur|gbp|cad|aud|chf|kr|zł|kč|ft|rs|rub|руб|元|円)(?![${LETTERS}])\.?`;

export const PAGE_KINDS = {
  /** Puts a thing into a cart, or buys it at once. */
  cartWord: `${START}(?:(?:add|move) (?:\\d+ )?(?:item )?to (?:my |your |the )?(?:cart|bag|basket|trolley|wish ?list)|buy (?:it )?now|shop now|add to order|in den (?:warenkorb|einkaufswagen)|jetzt kaufen|ajouter au panier|acheter|añadir (?:al carrito|a la cesta)|agregar al carrito|comprar|adicionar ao carrinho|aggiungi al carrello|acquista|in (?:winkelwagen|winkelmand)|do koszyka|dodaj do koszyka|kup teraz|в корзину|купить|sepete ekle|加入(?:购物车|購物車)|立即购买|カートに(?:入れる|追加)|장바구니)`,
  /** Answers a post, or quotes, rates or reports it. */
  replyWord: `${START}(?:reply|quote|report post|log ?in to reply|post reply|like|upvote|permalink|answer|follow (?:question|topic)|zitieren|antworten|répondre|citer|responder|citar|rispondi|cita|beantwoorden|odpowiedz|cytuj|ответить|цитата|yanıtla|alıntıla|回复|回覆|返信|답글)[^${LETTERS}]*$`,
  /** Nothing but a price. */
  price: String.raw`^\D{0,12}(?:(?:${CURRENCY})\s?\d[\d.,\s]{0,12}|\d[\d.,\s]{0,12}(?:${CURRENCY}))\D{0,8}$`,
  /** In addresses of goods, of lists and of discussions. A name of a site says nothing here. */
  productPath: `/(?:products?|produkte?|produits?|producto?s?|items?|dp|p|pd|shop|buy)/[^/]+`,
  listingPath: String.raw`/(?:(?:sub)?categor(?:y|ies|ia)|cat|collections?|c|tags?|topics?|subjects?|hub|search|browse|archives?|catalog(?:ue)?|departments?|brands?|shop|store)(?:/|\.\w+$|$)|[?&](?:q|query|search|page|cat|category)=`,
  forumPath: `/(?:forums?|threads?|topic|viewtopic|showthread|discussions?|community|questions?|t|comments|boards?)(?:[/.?]|$)|viewtopic|showthread`,
} as const;
