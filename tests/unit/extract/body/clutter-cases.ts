/** What each clutter rule takes and what it does not: markup in the middle of the story. */
import type { RemovedKind } from '../../../../src/article/ledger.js';

export interface Case {
  readonly rule: string;
  readonly kind: RemovedKind;
  /** Markup in the middle of the story that leaves, with its text in the ledger. */
  readonly leaves: readonly (readonly [html: string, text: string])[];
  /** Markup that no rule takes, with a text of it. */
  readonly stays: readonly (readonly [html: string, text: string])[];
}

/** Prose of one paragraph. */
export const LONG =
  'The old boat had seventeen owners in sixty years, and every one of them painted her in another colour, which is why her rail is said to be two fingers thick.';

/** No two alike: a paragraph that stands twice is taken for a copy. */
const SEVEN_PARAGRAPHS = ['Mara', 'Jon', 'Ilse', 'Per', 'Ada', 'Finn', 'Rut']
  .map((name) => `<p>${name} says so too. ${LONG.replace('sixty', `sixty, as ${name} counts them,`)}</p>`)
  .join('');

export const CASES: readonly Case[] = [
  {
    rule: 'consent-box',
    kind: 'consent',
    leaves: [
      [
        '<div class="cookie-banner"><p>We use cookies.</p><button>Accept</button></div>',
        'We use cookies. Accept',
      ],
      ['<div role="dialog">Your privacy matters to us. Agree</div>', 'Your privacy matters to us. Agree'],
    ],
    stays: [
      [`<div class="cookies"><p>${LONG} She was called the Biscuit.</p></div>`, 'called the Biscuit'],
      [`<section class="crew"><p>${LONG} The crew baked cookies on board.</p></section>`, 'baked cookies'],
    ],
  },
  {
    rule: 'navigation',
    kind: 'navigation',
    leaves: [
      ['<nav><a href="/town">Town</a> <a href="/sea">Sea</a></nav>', 'Town Sea'],
      ['<ol class="breadcrumb"><li><a href="/">Home</a></li><li>Town</li></ol>', 'Home Town'],
      [
        '<ul class="tags"><li><a href="/tag/ferry">ferry</a></li><li><a href="/tag/storm">storm</a></li></ul>',
        'ferry storm',
      ],
    ],
    stays: [
      [`<nav><p>${LONG}</p></nav>`, 'seventeen owners'],
      [
        '<ul class="tags"><li>She is 31 metres long between the rails, a little more when the paint is fresh.</li><li>Her crew are four men and a cat, and the cat is the eldest of them.</li></ul>',
        'four men and a cat',
      ],
    ],
  },
  {
    rule: 'comments',
    kind: 'comments',
    leaves: [
      [
        `<section id="comments"><h3>2 comments</h3><p>${LONG} What a beauty.</p><p>Nice boat.</p></section>`,
        'Nice boat.',
      ],
    ],
    stays: [[`<div id="comments" class="no-comments"><p>${LONG}</p></div>`, 'seventeen owners']],
  },
  {
    rule: 'related-list',
    kind: 'related',
    leaves: [
      [
        '<section><h3>Most popular</h3><ul><li><a href="/1">Bakery burns down</a></li><li><a href="/2">Fox in the library</a></li></ul></section>',
        'Most popular Bakery burns down Fox in the library',
      ],
      [
        '<div><h4>Mehr zum Thema</h4><a href="/1">Bäckerei brennt ab</a></div>',
        'Mehr zum Thema Bäckerei brennt ab',
      ],
      [
        '<div><strong>相关阅读</strong><ul><li><a href="/1">面包店失火</a></li></ul></div>',
        '相关阅读 面包店失火',
      ],
    ],
    stays: [
      [
        `<section><h3>Most popular boats of the coast</h3><p>${LONG} <a href="/1">Photo</a></p></section>`,
        'seventeen owners',
      ],
      [
        `<h3>Related voyages of the last century</h3><p>${LONG}</p><ul><li>To Norway for timber</li><li>To Spain for oranges</li></ul>`,
        'To Spain for oranges',
      ],
    ],
  },
  {
    rule: 'related-line',
    kind: 'related',
    leaves: [
      [
        '<p>Read more: <a href="/1">How the ramp was lost in one night</a></p>',
        'Read more: How the ramp was lost in one night',
      ],
      ['<p>Lesen Sie auch: <a href="/1">Die Fähre im Sturm</a></p>', 'Lesen Sie auch: Die Fähre im Sturm'],
    ],
    stays: [
      [
        `<p>Read more: that was the advice of the harbour office, which had printed a <a href="/1">leaflet</a> for all who asked.</p>`,
        'the advice of the harbour office',
      ],
      [
        '<p>Related: the captain and the cook, who are brother and sister but never sail together.</p>',
        'brother and sister',
      ],
    ],
  },
  {
    rule: 'newsletter-box',
    kind: 'newsletter',
    leaves: [
      [
        '<div class="box"><h4>Our newsletter</h4><form><input type="email"><button>Sign up</button></form></div>',
        'Our newsletter Sign up',
      ],
      ['<p>Sign up <a href="/letter">for the morning letter</a></p>', 'Sign up for the morning letter'],
    ],
    stays: [
      [
        `<div class="subscription"><p>${LONG} ${LONG} ${LONG} ${LONG} To subscribe to the rebuilding cost a shilling.</p></div>`,
        'cost a shilling',
      ],
      [
        `<div class="post"><p>${LONG} ${LONG} ${LONG.replace('sixty', 'seventy')} Her list of owners goes out by e-mail.</p><form><input type="text"></form></div>`,
        'goes out by e-mail',
      ],
      [
        '<p>Subscribe, the posters on the quay said, or lose the boat; and four hundred people did.</p>',
        'the posters on the quay',
      ],
    ],
  },
  {
    rule: 'share-bar',
    kind: 'share',
    leaves: [
      ['<div class="share-tools"><span>Share</span> <a href="/x">Post it</a></div>', 'Share Post it'],
      [
        '<p><a href="https://www.facebook.com/sharer/sharer.php?u=x">Facebook</a> <a href="https://twitter.com/intent/tweet?url=x">Twitter</a></p>',
        'Facebook Twitter',
      ],
      ['<ul><li><a href="#p">Print</a></li><li><a href="#e">E-mail</a></li></ul>', 'Print E-mail'],
    ],
    stays: [
      [`<div class="social"><p>${LONG} The social club paid for the paint.</p></div>`, 'paid for the paint'],
      [
        '<p>The club has <a href="https://www.facebook.com/rowingclub">a page of its own</a> where all who have ever rowed in it are named.</p>',
        'a page of its own',
      ],
    ],
  },
  {
    rule: 'advertisement',
    kind: 'ad',
    leaves: [
      ['<p>Advertisement</p>', 'Advertisement'],
      ['<div>Anzeige</div>', 'Anzeige'],
      ['<div>广告</div>', '广告'],
      ['<div class="ad-slot">Buy a bigger boat</div>', 'Buy a bigger boat'],
    ],
    stays: [
      [
        '<p>Advertisement hoardings along the quay were the first thing that the storm took, at nine in the evening.</p>',
        'hoardings along the quay',
      ],
      [`<div class="sponsor"><p>${LONG}</p></div>`, 'seventeen owners'],
    ],
  },
  {
    rule: 'page-controls',
    kind: 'other',
    leaves: [
      ['<div><span>Live updates</span> <button>Refresh</button></div>', 'Live updates Refresh'],
      [
        '<p><a href="#">Larger text</a> <a href="javascript:smaller()">Smaller text</a></p>',
        'Larger text Smaller text',
      ],
    ],
    stays: [
      [
        '<div><p>The bell of the old boat is rung at noon, and whoever is on the quay then takes off his hat to her.</p><button>Listen</button></div>',
        'takes off his hat',
      ],
      ['<p>She sails at noon.<sup><a href="#n1">1</a></sup> <a href="#n2">2</a></p>', 'She sails at noon.'],
    ],
  },
  {
    rule: 'author-box',
    kind: 'author-box',
    leaves: [
      [
        '<div class="author-bio"><p>Mara Quist writes about ships.</p></div>',
        'Mara Quist writes about ships.',
      ],
    ],
    stays: [
      [`<div class="author-info">${SEVEN_PARAGRAPHS}</div>`, 'seventeen owners'],
      [
        '<div class="authority"><p>The harbour authority has four members and one vote.</p></div>',
        'four members and one vote',
      ],
    ],
  },
];
