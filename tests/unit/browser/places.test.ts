import { describe, expect, it } from 'vitest';
import { placeOf } from '../../../src/browser/places.js';

describe('the place of an address', () => {
  it.each([
    ['https://www.tidewater.example/ferry'],
    ['http://localhost:8080/'],
    ['file:///home/reader/ferry.html'],
    ['https://chrome.google.com/about'],
    ['https://addons.mozilla.org.evil.example/'],
    ['https://blog.addons.opera.com/'],
  ])('is a page: %s', (url) => {
    expect(placeOf(url)).toBe('page');
  });

  it.each([
    ['https://chromewebstore.google.com/detail/x'],
    ['https://chrome.google.com/webstore/detail/x'],
    ['https://addons.mozilla.org/firefox/'],
    ['https://microsoftedge.microsoft.com/addons/'],
    ['https://ADDONS.opera.com/'],
  ])('is a store: %s', (url) => {
    expect(placeOf(url)).toBe('store-page');
  });

  it.each([
    ['chrome://extensions'],
    ['about:blank'],
    ['about:reader?url=https://a.example'],
    ['moz-extension://a/reader.html'],
    ['chrome-extension://a/reader.html'],
    ['devtools://devtools/a'],
    ['view-source:https://a.example/'],
    ['data:text/html,x'],
    ['javascript:void 0'],
    ['blob:https://a.example/1'],
    ['no address'],
    [''],
    [null],
  ])('is the browser’s own: %s', (url) => {
    expect(placeOf(url)).toBe('browser-page');
  });
});
