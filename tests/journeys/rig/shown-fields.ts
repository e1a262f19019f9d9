/** How our pages show what a page or a record says about itself: as plain, short, isolated text. */
import type { View } from '../../../scripts/drive/view.js';

/** An excerpt and a standfirst are paragraphs, the tab's title has our own name after it. */
const MOST_CHARACTERS: Readonly<Record<string, number>> = {
  excerpt: 1000,
  standfirst: 1000,
  'title of the tab': 320,
};
const MOST_ELSEWHERE = 300;
const ARTICLE_FIELDS = ['h1', '[data-field=byline]', '[data-field=site]', '[data-field=standfirst]'];
const LIST_FIELDS = ['h2 a', '[data-field=byline]', '[data-field=site]', '.excerpt'];

/** What is wrong with the headline and the credits of an article that is shown, and with the tab's title. */
export function wrongFields(view: View): Promise<string[]> {
  return wrongIn(
    view,
    ARTICLE_FIELDS.map((field) => `#article ${field}`),
  );
}

/** The same for the rows of the library's list. */
export function wrongRows(view: View): Promise<string[]> {
  return wrongIn(
    view,
    LIST_FIELDS.map((field) => `[data-article-id] ${field}`),
  );
}

async function wrongIn(view: View, selectors: readonly string[]): Promise<string[]> {
  const shown = await view.evaluate((fields) => {
    const elements = [...document.querySelectorAll(fields)].map((element) => ({
      name: element.getAttribute('data-field') ?? (element.className || element.localName),
      text: element.textContent,
      isolated: element.children.length === 1 && element.firstElementChild?.localName === 'bdi',
      markup: element.querySelectorAll('bdi *').length,
    }));
    return [...elements, { name: 'title of the tab', text: document.title, isolated: true, markup: 0 }];
  }, selectors.join(', '));
  return shown.flatMap(({ name, text, isolated, markup }) => {
    const wrong = wrongText(text, MOST_CHARACTERS[name] ?? MOST_ELSEWHERE);
    if (!isolated) wrong.push('not in a <bdi> of its own');
    if (markup > 0) wrong.push('holds markup');
    return wrong.map((what) => `${name}: ${what}`);
  });
}

/** What is wrong with one line of text that somebody else wrote. */
export function wrongText(text: string, most: number): string[] {
  const checks: Record<string, boolean> = {
    'too long': text.length > most,
    'control character': /\p{Cc}/u.test(text),
    'turns the direction': /[\u202a-\u202e\u2066-\u2069]/.test(text),
    'lone surrogate': !text.isWellFormed(),
  };
  return Object.keys(checks).filter((what) => checks[what]);
}
