import { describe, expect, it } from 'vitest';
import { articleOf, PARAGRAPHS, storyPage } from '../../page.js';
import { normalized } from './normalized.js';

function hrefOf(href: string): string | null | undefined {
  return normalized(`<p><a href="${href}">the timetable</a></p>`).querySelector('a')?.getAttribute('href');
}

/** The address that a link to "a" has in the article of a page with this in its head. */
function basedOn(head: string): string | undefined {
  const inside = `<p>${PARAGRAPHS[0]} Of this tells <a href="a">the timetable</a>.</p>`;
  return /<a href="([^"]*)">the timetable/.exec(articleOf(storyPage({ head, inside })).html)?.[1];
}

describe('a link', () => {
  it.each([
    ['/timetable', 'https://www.tidewater.example/timetable'],
    ['timetable?day=1#noon', 'https://www.tidewater.example/town/timetable?day=1#noon'],
    ['../map', 'https://www.tidewater.example/map'],
    ['//other.example/a', 'https://other.example/a'],
    ['https://other.example/', 'https://other.example/'],
    ['mailto:office@tidewater.example', 'mailto:office@tidewater.example'],
    ['  /timetable\n', 'https://www.tidewater.example/timetable'],
  ])('is made absolute: %s', (href, absolute) => {
    expect(hrefOf(href)).toBe(absolute);
  });

  it('is resolved against the base of the page', () => {
    expect(basedOn('<base href="https://cdn.example/x/">')).toBe('https://cdn.example/x/a');
    expect(basedOn('<base href="/x/">')).toBe('https://www.tidewater.example/x/a');
    expect(basedOn('<base target="_blank">')).toBe('https://www.tidewater.example/town/a');
  });

  it('within the article stays one', () => {
    expect(hrefOf('#note-1')).toBe('#note-1');
  });

  it.each([
    ['javascript:alert(1)'],
    [' JavaScript:alert(1)'],
    ['java\nscript:alert(1)'],
    ['data:text/html,x'],
    ['vbscript:x'],
    ['file:///etc/passwd'],
    ['chrome://settings'],
    ['http://'],
  ])('that leads to no place on the web is plain text: %s', (href) => {
    const link = normalized(`<p><a href="${href}">the timetable</a></p>`).querySelector('a');
    expect(link?.hasAttribute('href') ?? false).toBe(false);
    expect(normalized(`<p><a href="${href}">the timetable</a></p>`).textContent).toBe('the timetable');
  });
});
