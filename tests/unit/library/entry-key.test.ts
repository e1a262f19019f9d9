import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOf } from '../../../src/library/entry-key.js';

const tab = 'https://gazette.example/town/bridge';

describe('keyOf', () => {
  it.each([
    ['no canonical address', tab, null, tab],
    ['a canonical address of the same origin', `${tab}?page=2`, tab, tab],
    ['another site claimed', tab, 'https://other.example/town/bridge', tab],
    ['another scheme', tab, 'http://gazette.example/town/bridge', tab],
    ['another port', tab, 'https://gazette.example:8443/town/bridge', tab],
    ['the site root', tab, 'https://gazette.example/', tab],
    ['the site root, without slash', tab, 'https://gazette.example', tab],
    ['the site root but for tracking', tab, 'https://gazette.example/?utm_source=x', tab],
    [
      'an article addressed by a query at the root',
      tab,
      'https://gazette.example/?p=12',
      'https://gazette.example/?p=12',
    ],
    ['a canonical address that is none', tab, '::not an address::', tab],
    ['a default port spelled out', 'https://gazette.example:443/town/bridge', null, tab],
  ])('%s', (_, url, canonicalUrl, key) => {
    expect(keyOf({ url, canonicalUrl })).toBe(key);
  });

  it.each([
    ['a fragment', `${tab}#comments`],
    ['campaign tags', `${tab}?utm_source=a&utm_medium=b&UTM_Campaign=c`],
    ['click names', `${tab}?fbclid=1&gclid=2&msclkid=3&igshid=4`],
    ['recipient names', `${tab}?mc_cid=1&mc_eid=2&_hsenc=3`],
    ['an encoded name', `${tab}?utm%5Fsource=a`],
    ['an empty query', `${tab}?`],
    ['empty pairs', `${tab}?&&`],
    ['a user name and password', 'https://me:secret@gazette.example/town/bridge'],
  ])('leaves out %s', (_, url) => {
    expect(keyOf({ url, canonicalUrl: null })).toBe(tab);
  });

  it.each(['?id=7', '?ref=7', '?source=print', '?q=a+b%20c', '?utm=1', '?x=utm_source', '?a=1&a=2', '?flag'])(
    'keeps %s as it is written',
    (query) => {
      expect(keyOf({ url: tab + query, canonicalUrl: null })).toBe(tab + query);
      expect(keyOf({ url: `${tab}${query}&fbclid=1#top`, canonicalUrl: null })).toBe(tab + query);
    },
  );

  it('takes any text without failing', () => {
    expect(keyOf({ url: '', canonicalUrl: null })).toBe('');
    expect(keyOf({ url: 'about:blank', canonicalUrl: 'https://a.example/x' })).toBe('about:blank');
    expect(keyOf({ url: 'file:///a.html#x', canonicalUrl: 'file:///b.html' })).toBe('file:///a.html');
  });
});

const address = fc.webUrl({ withFragments: true, withQueryParameters: true });
const tracking = fc.constantFrom('utm_source=x', 'fbclid=Iw', 'gclid=', 'mc_eid=%20', 'hsa_cam=1', 'pk_kwd');

describe('keyOf, for generated addresses', () => {
  it('gives a key its own key', () => {
    fc.assert(
      fc.property(fc.oneof(address, fc.string()), fc.option(address), (url, canonicalUrl) => {
        const key = keyOf({ url, canonicalUrl });
        expect(keyOf({ url: key, canonicalUrl: null })).toBe(key);
      }),
    );
  });

  it('sees no difference in fragments and tracking parameters', () => {
    fc.assert(
      fc.property(address, tracking, fc.webFragments(), (url, parameter, fragment) => {
        const bare = url.replace(/#.*$/, '');
        const decorated = `${bare}${bare.includes('?') ? '&' : '?'}${parameter}#${fragment}`;
        expect(keyOf({ url: decorated, canonicalUrl: null })).toBe(keyOf({ url, canonicalUrl: null }));
      }),
    );
  });

  it('never leaves the origin of the tab', () => {
    fc.assert(
      fc.property(address, address, (url, canonicalUrl) => {
        expect(new URL(keyOf({ url, canonicalUrl })).origin).toBe(new URL(url).origin);
      }),
    );
  });

  it('tells pages with different paths apart when neither names a canonical address', () => {
    fc.assert(
      fc.property(address, address, (first, second) => {
        fc.pre(new URL(first).pathname !== new URL(second).pathname);
        expect(keyOf({ url: first, canonicalUrl: null })).not.toBe(
          keyOf({ url: second, canonicalUrl: null }),
        );
      }),
    );
  });
});
