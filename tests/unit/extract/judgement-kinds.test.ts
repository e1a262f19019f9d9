/** Pages that are no articles are known for what they are, and articles that share traits with them stay articles. */
import { describe, expect, it } from 'vitest';
import { declared } from '../../../src/extract/judgement/declared.js';
import type { EvidenceName } from '../../../src/extract/judgement/weigh.js';
import { weigh } from '../../../src/extract/judgement/weigh.js';
import { VOCABULARY } from '../../../src/extract/vocabulary/index.js';
import { compileVocabulary } from '../../../src/extract/words.js';
import { extracted, HEADLINE, jsonLd, PARAGRAPHS, page, readFields, STORY, storyPage } from './page.js';

const SITE = 'https://www.tidewater.example';

function kindOf(html: string, path = '/a-page'): string {
  const result = extracted(html, { url: SITE + path });
  return result.ok ? 'article' : (result.looksLike ?? result.code);
}

const many = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => make(i));
const [FIRST = '', SECOND = '', THIRD = ''] = PARAGRAPHS;
const TEXT = `<p>${FIRST}</p><p>${SECOND}</p><p>${THIRD}</p>`;

const CARDS = many(
  24,
  (
    i,
  ) => `<div class="card item-${i}"><a href="/p/${i}"><img src="/${i}.jpg" alt=""><h3>Harbour chart ${i}</h3></a>
    <span>$${i + 12}.50</span></div>`,
).join('');

const POSTS = PARAGRAPHS.map(
  (text, i) =>
    `<div class="post" id="post-${i}"><a href="/u/${i}">User ${i}</a><p>${text}</p><a href="#">Reply</a></div>`,
).join('');

describe('a thing for sale', () => {
  const offer = jsonLd({ '@type': 'Product', name: 'Chart', offers: { '@type': 'Offer', price: '9' } });
  const inside = `<main><h1>Harbour chart</h1><p>$12.50</p><button>Add to cart</button>${TEXT}</main>`;

  it('is a product where data, price and button say so', () => {
    expect(kindOf(page(offer, inside), '/products/harbour-chart')).toBe('product');
  });

  it.each([
    ['the button', page('', inside.replace('Add to cart', 'Subscribe'))],
    ['the price', page('', inside.replace('$12.50', ''))],
  ])('may be an article without data and without %s', (_what, html) => {
    expect(kindOf(html, '/harbour-chart-and-how-it-came-to-be')).toBe('article');
  });

  it('in an article does not make it a product', () => {
    const after = `<aside>${CARDS.slice(0, 800)}<button>Buy now</button></aside>`;
    const head = jsonLd({ '@type': 'NewsArticle', headline: HEADLINE, datePublished: '2024-05-01' });
    expect(kindOf(storyPage({ head, after }))).toBe('article');
  });
});

describe('a list of things', () => {
  it('is a listing, with what an editor says of it', () => {
    const html = page(
      jsonLd({ '@type': 'CollectionPage', name: 'Charts' }),
      `<main><h1>Charts</h1><p>${FIRST}</p><p>${SECOND}</p><div class="grid">${CARDS}</div></main>`,
    );
    expect(kindOf(html, '/collections/charts')).toBe('listing');
  });

  it('below an article does not make it a listing', () => {
    expect(kindOf(storyPage({ after: `<div class="grid">${CARDS}</div>` }), '/2024/05/ferry-returns')).toBe(
      'article',
    );
  });

  it('of many products is known by its data', () => {
    const items = many(6, (i) => `{"@type": "Product", "name": "Chart ${i}"}`);
    const data = jsonLd(`{"@type": "ItemList", "itemListElement": [${items}]}`);
    expect(kindOf(page(data, `<main><h1>Charts</h1>${TEXT}<div>${CARDS}</div></main>`))).toBe('listing');
  });
});

describe('a discussion', () => {
  const html = (head: string) => page(head, `<main class="forum"><h1>Which boat?</h1>${POSTS}</main>`);

  it('is a forum by its address, its posts and its buttons', () => {
    expect(kindOf(html(''), '/forum/threads/which-boat.17')).toBe('forum');
    expect(
      kindOf(html(jsonLd({ '@type': 'DiscussionForumPosting', headline: 'Which boat?' })), '/threads/17'),
    ).toBe('forum');
  });

  it('below an article is its comments', () => {
    expect(kindOf(storyPage({ after: `<section class="comments">${POSTS}</section>` }))).toBe('article');
  });
});

describe('what a page declares', () => {
  const said = (...data: object[]) =>
    declared({ fields: readFields(page(data.map((node) => jsonLd(node)).join(''), STORY)) });

  it('is a discussion only where it says so itself', () => {
    const question = { '@type': 'Question', acceptedAnswer: { '@type': 'Answer', text: 'Yes.' } };
    expect(said({ '@type': 'QAPage', mainEntity: question }).saysForum).toBe(1);
    expect(said({ '@type': 'FAQPage', mainEntity: [question] }).saysForum).toBe(0);
    expect(said({ '@type': 'NewsArticle', comment: { '@type': 'Comment', text: 'Fine.' } }).saysForum).toBe(
      0,
    );
  });

  it('is one product or several', () => {
    const product = { '@type': 'Product', name: 'Chart' };
    expect(said(product)).toMatchObject({ saysProduct: 1, saysProducts: 0 });
    expect(said({ '@type': 'ItemList', itemListElement: new Array(5).fill(product) })).toMatchObject({
      saysProduct: 0,
      saysProducts: 1,
      saysListing: 1,
    });
  });

  it('is an article where JSON-LD tells of one', () => {
    expect(said({ '@type': 'NewsArticle', headline: HEADLINE }).saysArticle).toBe(1);
    expect(said({ '@type': 'CollectionPage' }).saysArticle).toBe(0);
  });
});

describe('a front page of a firm', () => {
  const slogans = many(8, (i) => `<section><h2>Charts for crew ${i}</h2><p>Made for you</p></section>`).join(
    '',
  );
  const html = page(
    '<meta property="og:type" content="website">',
    `<main><h1>Charts</h1><p>${FIRST}</p>${slogans}</main>`,
  );

  it('is something else', () => {
    expect(kindOf(html, '/')).toBe('other');
  });
});

describe('a short note', () => {
  const html = page('', `<h1>${HEADLINE}</h1><p>${FIRST}</p>`);

  it('is an article where the address has a date', () => {
    expect(kindOf(html, '/2024/05/ferry')).toBe('article');
    expect(kindOf(html, '/ferry')).toBe('too-short');
  });
});

describe('a story', () => {
  it.each(['/', '/category/boats', '/products/', '/forum', '/search?q=ferry'])(
    'with a byline and a date is an article at %s',
    (path) => {
      const head = jsonLd({
        '@type': 'NewsArticle',
        headline: HEADLINE,
        author: { '@type': 'Person', name: 'Ann Quist' },
        datePublished: '2024-05-01',
      });
      expect(kindOf(page(head, `<main><h1>${HEADLINE}</h1>${STORY}</main>`), path)).toBe('article');
    },
  );
});

describe('the words on a button', () => {
  const { cartWord, replyWord } = compileVocabulary(VOCABULARY);

  it.each([
    'Add to cart',
    '+ Add to Cart',
    '🛒 In den Warenkorb',
    '→ buy now',
    '» Ajouter au panier',
    '加入购物车',
  ])('"%s" sell something', (label) => expect(cartWord.test(label)).toBe(true));

  it.each(['Reply', '↩ Reply (3)', 'Like · 4', '«Ответить»', '回复 12', '♥ Upvote!'])(
    '"%s" answer a post',
    (label) => expect(replyWord.test(label)).toBe(true),
  );

  it.each(['Replying to critics', 'Likely winners', 'klike', 'Adding to cart tax', 'Cart'])(
    '"%s" do neither',
    (label) => {
      expect(cartWord.test(label)).toBe(false);
      expect(replyWord.test(label)).toBe(false);
    },
  );
});

describe('a price', () => {
  const { price } = compileVocabulary(VOCABULARY);

  it.each(['$12.50', 'From €9', '1 299,00 kr', 'EUR 40', '3.490 Kč', '¥1,200 each', '59 zł'])(
    'is "%s"',
    (text) => expect(price.test(text)).toBe(true),
  );

  it.each(['12.50', 'Page 3', '$', 'Berth 12: free', 'krill 5'])('is not "%s"', (text) =>
    expect(price.test(text)).toBe(false),
  );
});

describe('the weights', () => {
  const none: Record<EvidenceName, number> = {
    saysArticle: 0,
    saysProduct: 0,
    saysProducts: 0,
    saysListing: 0,
    saysForum: 0,
    saysWebsite: 0,
    pathProduct: 0,
    pathListing: 0,
    pathForum: 0,
    pathDated: 0,
    pathLong: 0,
    pathTop: 0,
    pictureCards: 0,
    cardText: 0,
    linkShare: 0,
    prices: 0,
    pricedItems: 0,
    cart: 0,
    posts: 0,
    forumParts: 0,
    replyControls: 0,
    hasByline: 0,
    hasDate: 0,
    paragraphs: 0,
    sentences: 0,
    bodyShare: 0,
    bodyLinks: 0,
  };

  it('refuse nothing of which nothing is known', () => {
    expect(weigh(none)).toBeNull();
  });

  it('give the kind for which most speaks', () => {
    expect(weigh({ ...none, saysProduct: 1 })).toBe('product');
    expect(weigh({ ...none, saysProduct: 1, cardText: 1, pricedItems: 1, saysListing: 1 })).toBe('listing');
    expect(weigh({ ...none, pathForum: 1, posts: 1 })).toBe('forum');
    expect(weigh({ ...none, pathTop: 1 })).toBe('other');
  });

  it('let what only articles have speak against every kind that is no discussion', () => {
    const article = {
      ...none,
      saysArticle: 1,
      hasByline: 1,
      hasDate: 1,
      paragraphs: 1,
      sentences: 1,
      bodyShare: 1,
    };
    for (const name of ['saysProduct', 'saysListing', 'cart', 'pathTop', 'linkShare'] as const)
      expect(weigh({ ...article, [name]: 1 }), name).toBeNull();
  });
});
