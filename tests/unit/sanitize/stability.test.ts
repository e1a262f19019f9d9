/** What has been sanitized is harmless, stays as it is when it is sanitized again, and when it is read back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cases, PATIENCE } from '../cases.js';
import { harmIn } from './harmless.js';
import { reparsed, sanitizer, shown } from './sanitizer.js';

const PIECES = [
  ...[
    '<p>',
    '</p>',
    '<b>',
    '<div>',
    '</div>',
    '<table>',
    '<tr>',
    '<td>',
    '</table>',
    '<a href="#a">',
    '</a>',
    '<ul><li>',
  ],
  ...[
    '<svg>',
    '</svg>',
    '<math>',
    '<mtext>',
    '<mglyph>',
    '<foreignObject>',
    '<desc>',
    '<title>',
    '</title>',
    '<form>',
  ],
  ...[
    '<style>',
    '</style>',
    '<noscript>',
    '</noscript>',
    '<template>',
    '<textarea>',
    '</textarea>',
    '<select>',
    '<xmp>',
  ],
  ...[
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<script>',
    '</script>',
    '<iframe srcdoc="<b>">',
    '<object>',
    '<option>',
  ],
  ...[
    '<img src=x onerror=alert(1)>',
    '<img id="a" name=b src="https://a.example/b.png" width=1>',
    '<a href=javascript:x>',
  ],
  ...[
    '<a href="https://u:p@a.example/" target=x>',
    '<p id=getElementById>',
    '<input name=attributes>',
    '<ruby><rt>',
  ],
  ...[
    '<math><annotation-xml encoding="text/html">',
    '<p title="</p><img src onerror=x>">',
    '&lt;script&gt;',
    '\u0000',
  ],
  ...['text ', '渡轮', '\ud800', '<', '>', '"', "'", '`', '&', '=', '/'],
];
const hostile = fc
  .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ maxLength: 8 })), {
    maxLength: 30,
  })
  .map((pieces) => pieces.join(''));

describe('sanitized HTML', () => {
  it('is harmless, in text and on the page, whatever it was made of', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(hostile, (html) => {
        expect(harmIn(reparsed(sanitizer.toHtml(html)))).toEqual([]);
        expect(harmIn(shown(html))).toEqual([]);
      }),
      { ...cases(500), seed: 20_240_503 },
    );
  });

  it('is the same when it is sanitized again', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(hostile, (html) => {
        const once = sanitizer.toHtml(html);
        expect(sanitizer.toHtml(once)).toBe(once);
      }),
      { ...cases(500), seed: 20_240_504 },
    );
  });
});
