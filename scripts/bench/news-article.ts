/** Which pages call themselves news. */

/**
 * schema.org's NewsArticle and the types below it. Plain `Article`, `Report`, `BlogPosting` and `LiveBlogPosting`
 * are not counted: how-tos and shops use them too.
 */
const NEWS_TYPES = new Set(
  [
    'NewsArticle',
    'AnalysisNewsArticle',
    'AskPublicNewsArticle',
    'BackgroundNewsArticle',
    'OpinionNewsArticle',
    'ReportageNewsArticle',
    'ReviewNewsArticle',
  ].flatMap((type) => [type, `http://schema.org/${type}`, `https://schema.org/${type}`]),
);

/** Whether a JSON-LD script of the page has a NewsArticle or a type below it, at any depth. */
export function declaresNewsArticle(document: Document): boolean {
  const scripts = document.querySelectorAll('script[type="application/ld+json" i]');
  return [...scripts].some((script) => holdsNewsArticle(parsed(script.textContent ?? '')));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function holdsNewsArticle(root: unknown): boolean {
  const waiting = [root];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (value === null || typeof value !== 'object') continue;
    if ('@type' in value && [value['@type']].flat().some((type) => NEWS_TYPES.has(String(type)))) return true;
    waiting.push(...Object.values(value));
  }
  return false;
}
