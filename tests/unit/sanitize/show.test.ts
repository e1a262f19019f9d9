import { describe, expect, it, vi } from 'vitest';
import { sanitizer, shown } from './sanitizer.js';

describe('showing an article', () => {
  it('puts it in place of what stood there', () => {
    const target = shown('<p>Old</p>');
    sanitizer.show('<p onclick="x()">New</p>', target);
    expect(target.innerHTML).toBe('<p>New</p>');
  });

  it('hands it, sanitized, to the platform’s own sanitizer where there is one', () => {
    const target = Object.assign(shown(''), { setHTML: vi.fn() });
    sanitizer.show('<p id="a" onclick="x()">New <a href="https://a.example/">a</a></p>', target);
    const [html, { sanitizer: config }] = target.setHTML.mock.calls[0] ?? [];
    expect(html).toContain('<p id="user-content-a">New <a');
    expect(html).not.toContain('onclick');
    // What ours lets through, the platform's must not take away.
    expect(config.elements).toEqual(expect.arrayContaining(['p', 'a', 'img', 'table', 'ruby', 'details']));
    expect(config.attributes).toEqual(
      expect.arrayContaining(['href', 'src', 'id', 'target', 'rel', 'loading', 'referrerpolicy']),
    );
    for (const name of ['script', 'iframe', 'style', 'form']) expect(config.elements).not.toContain(name);
    for (const name of ['style', 'class', 'onclick', 'srcset']) expect(config.attributes).not.toContain(name);
  });
});
