import { describe, expect, it } from 'vitest';
import { browserToOpen } from '../../../scripts/start/browser.js';
import { serveSample } from '../../../scripts/start/sample-server.js';

describe('serveSample', () => {
  it('serves the article and its pictures, and nothing else', async () => {
    const server = await serveSample('tests/pages/sample--harbour-bridge');
    try {
      const page = await fetch(server.url);
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(await page.text()).toContain('<html');
      const picture = await fetch(new URL('harbour-bridge.png', server.url));
      expect(picture.headers.get('content-type')).toBe('image/png');
      await picture.arrayBuffer();
      for (const path of [
        'expected.json',
        '..%2f..%2f..%2fpackage.json',
        '%2e%2e/README.md',
        'nothing.html',
      ]) {
        expect((await fetch(new URL(path, server.url))).status).toBe(404);
      }
    } finally {
      server.close();
    }
  });
});

describe('browserToOpen', () => {
  it.runIf(process.platform === 'linux')('opens none without a display', () => {
    expect(browserToOpen({})).toEqual({ reason: 'there is no display' });
  });

  it.runIf(process.platform === 'linux')('opens the browser that is named', () => {
    const env = { DISPLAY: ':0', PATH: '/nowhere', PLAINREAD_CHROMIUM: process.execPath };
    expect(browserToOpen(env)).toEqual({ browser: 'chromium' });
  });
});
