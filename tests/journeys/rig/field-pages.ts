/** Web pages whose title or structured data is hostile; the article itself is not. */
import { ownProse } from './vector-pages.js';

export interface FieldPage {
  readonly url: string;
  readonly html: string;
}

const ARTICLE = [0, 1, 2, 3].map(ownProse).join('\n');

/** A page that says its title in every place where products look for one. */
export function titlePage(id: string, title: string): FieldPage {
  const text = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const data = {
    '@type': 'NewsArticle',
    headline: title,
    author: { name: title },
    publisher: { name: title },
  };
  return page(
    id,
    `<title>${text}</title><meta property="og:title" content="${text}">
    <meta property="og:site_name" content="${text}"><meta name="author" content="${text}">
    <meta name="description" content="${text}">${dataBlock(JSON.stringify(data))}`,
    `<h1>${text}</h1><p class="byline">By ${text}</p>`,
  );
}

/** A page with these words as its structured data, whether they are JSON or not. */
export function dataPage(id: string, data: string): FieldPage {
  return page(
    id,
    `<title>The dredger stays another winter</title>${dataBlock(data)}`,
    '<h1>The dredger stays another winter</h1>',
  );
}

function dataBlock(data: string): string {
  return `<script type="application/ld+json">${data.replaceAll('<', '\\u003c')}</script>`;
}

function page(id: string, head: string, above: string): FieldPage {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}</head>
    <body><article>${above}${ARTICLE}</article></body></html>`;
  return { url: `https://hostile.estuarypost.example/${id}`, html };
}
