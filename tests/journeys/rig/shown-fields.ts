/** How our pages show what a page or a record says about itself: as plain, short, isolated text. */
import type { View } from '../../../scripts/drive/view.js';

const MOST_CHARACTERS = 300;
const FIELDS =
  '#article h1, #article [data-field=byline], #article [data-field=site], #article [data-field=standfirst]';

/** What is wrong with the headline and the credits of an article that is shown, and with the tab's title. */
export async function wrongFields(view: View): Promise<string[]> {
  const shown = await view.evaluate((fields) => {
    const elements = [...document.querySelectorAll(fields)].map((element) => ({
      name: element.getAttribute('data-field') ?? element.localName,
      text: element.textContent,
      isolated: element.children.length === 1 && element.firstElementChild?.localName === 'bdi',
      markup: element.querySelectorAll('bdi *').length,
    }));
    return [...elements, { name: 'title of the tab', text: document.title, isolated: true, markup: 0 }];
  }, FIELDS);
  return shown.flatMap(({ name, text, isolated, markup }) => {
    const wrong = wrongText(text);
    if (!isolated) wrong.push('not in a <bdi> of its own');
    if (markup > 0) wrong.push('holds markup');
    return wrong.map((what) => `${name}: ${what}`);
  });
}

/** What is wrong with one line of text that somebody else wrote. */
export function wrongText(text: string): string[] {
  const checks: Record<string, boolean> = {
    // The tab's title has our own name after it.
    'too long': text.length > MOST_CHARACTERS + 20,
    'control character': /\p{Cc}/u.test(text),
    'turns the direction': /[\u202a-\u202e\u2066-\u2069]/.test(text),
    'lone surrogate': !text.isWellFormed(),
  };
  return Object.keys(checks).filter((what) => checks[what]);
}
