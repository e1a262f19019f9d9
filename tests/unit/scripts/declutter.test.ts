import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { addressOf } from '../../../scripts/declutter/address.js';
import { decodePage } from '../../../scripts/declutter/input.js';
import type { ExtractResult } from '../../../src/article/result.js';

const folder = mkdtempSync(join(tmpdir(), 'plainread-declutter-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command as a user does, but for npm. */
function declutter(args: readonly string[], input: Buffer | string = ''): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/declutter.ts', ...args]);
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() });
    });
    child.stdin.on('error', () => {}); // It may end before it has read all.
    child.stdin.end(input);
  });
}

async function articleFrom(args: readonly string[], input?: Buffer | string) {
  const { code, stdout, stderr } = await declutter([...args, '--format', 'json'], input);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const result = JSON.parse(stdout) as ExtractResult;
  if (!result.ok) throw new Error('not ok');
  return result.article;
}

function fileWith(name: string, contents: Buffer | string): string {
  const path = join(folder, name);
  writeFileSync(path, contents);
  return path;
}

const SENTENCE =
  'The lock keeper closed the gates at noon, and the barges waited below in the rain until dusk. ';
const PAGE = pageWith('');

function pageWith(head: string, first = ''): string {
  return `<!doctype html><html lang="en"><head>${head}<title>Lock gates closed</title>
    <meta property="og:type" content="article"></head><body><nav><a href="/">Home</a></nav>
    <article><h1>Lock gates closed</h1><p>${first}${SENTENCE.repeat(2)}<a href="/map">The map of all locks.</a></p>
    ${`<p>${SENTENCE.repeat(2)}</p>`.repeat(5)}</article></body></html>`;
}

describe('decodePage', () => {
  it.each([
    ['windows-1252, declared', Buffer.from('<meta charset="iso-8859-1">Café', 'latin1')],
    ['windows-1252, undeclared', Buffer.from('Café', 'latin1')],
    ['UTF-8, undeclared', Buffer.from('Café')],
    ['UTF-8 with a mark', Buffer.from('\uFEFFCafé')],
    ['UTF-16 with a mark', Buffer.from('\uFEFFCafé', 'utf16le')],
    [
      'an old encoding, declared',
      Buffer.from('<meta http-equiv=content-type content="text/html; charset=macintosh">Caf\u008E', 'latin1'),
    ],
    [
      'one declared late',
      Buffer.from(`<!--${'x'.repeat(3000)}--><meta charset="macintosh">Caf\u008E`, 'latin1'),
    ],
  ])('reads %s', (_what, bytes) => {
    expect(decodePage(bytes)).toMatch(/Café$/);
  });
});

describe('addressOf', () => {
  const canonical = '<link rel="canonical" href="https://harbour.example/canonical">';
  const og = '<meta property="og:url" content="https://harbour.example/og">';

  it.each([
    [
      'the note of a browser',
      `<!-- saved from url=(0030)https://harbour.example/saved -->${canonical}`,
      'https://harbour.example/saved',
    ],
    [
      'the note of SingleFile',
      `<!--\n Page saved with SingleFile \n url: https://harbour.example/single \n-->${og}`,
      'https://harbour.example/single',
    ],
    ['the base', `${og}<base href="https://harbour.example/base/">`, 'https://harbour.example/base/'],
    ['the canonical address', og + canonical, 'https://harbour.example/canonical'],
    ['og:url', `<link rel="canonical" href="/relative">${og}`, 'https://harbour.example/og'],
    ['nothing on standard input', '<p>x', 'about:blank'],
  ])('takes %s', (_what, html, address) => {
    expect(addressOf(html, '-')).toBe(address);
  });

  it('falls back to the file', () => {
    expect(addressOf('<meta property="og:url" content="javascript:alert(1)">', '/a b.html')).toBe(
      'file:///a%20b.html',
    );
  });
});

describe('npm run declutter', { timeout: 120_000 }, () => {
  it('prints headline and wrapped body by default', async () => {
    const { code, stdout, stderr } = await declutter([fileWith('page.html', PAGE)]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Lock gates closed\n/);
    expect(stdout.replace(/\n/g, ' ')).toContain(SENTENCE.trim());
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(stdout).not.toContain('Home');
  });

  it('reads standard input and takes the address it is told', async () => {
    const article = await articleFrom(['-', '--url', 'https://harbour.example/news/1'], PAGE);
    expect(article.url).toBe('https://harbour.example/news/1');
    expect(article.html).toContain('href="https://harbour.example/map"');
  });

  it('prints Markdown and the sanitized body', async () => {
    const markdown = await declutter(
      ['-', '--url', 'https://harbour.example/', '--format', 'markdown'],
      PAGE,
    );
    expect(markdown.stdout).toMatch(/^# Lock gates closed\n/);
    expect(markdown.stdout).toContain('[The map of all locks.](https://harbour.example/map)');
    const html = await declutter(
      ['-', '--format', 'html'],
      pageWith('', '<b onclick="steal()">Closed.</b> '),
    );
    expect(html.stdout).toContain('Closed.');
    expect(html.stdout).not.toMatch(/onclick|<nav|<script/);
  });

  it('unzips', async () => {
    expect((await articleFrom([fileWith('page.html.gz', gzipSync(PAGE))])).title).toBe('Lock gates closed');
  });

  it.each([
    ['no file', [], 2, /^declutter: no file given/],
    ['two files', ['a', 'b'], 2, /^declutter: one file at a time/],
    [
      'an unknown format',
      ['a', '--format', 'pdf'],
      2,
      /^declutter: --format must be one of text, markdown, html, json/,
    ],
    [
      'a relative address',
      ['a', '--url', '/x'],
      2,
      /^declutter: --url must be an http or https address, not "\/x"/,
    ],
    ['an unknown option', ['a', '--wat'], 2, /^declutter: Unknown option '--wat'/],
    ['a bad path', [join(folder, 'nowhere.html')], 3, /nowhere\.html: no such file\n$/],
    ['a folder', [folder], 3, /: is a folder, not a file\n$/],
    ['a damaged zip', [fileWith('bad.gz', gzipSync(PAGE).subarray(0, 200))], 3, /cannot be unzipped\n$/],
    [
      'a picture',
      [fileWith('quay.html', Buffer.from(Array.from({ length: 900 }, (_, i) => (i * 7) % 256)))],
      3,
      /quay\.html: is not a text file\n$/,
    ],
    ['an empty file', [fileWith('empty.html', '')], 4, /empty\.html: the file is empty\n$/],
    ['a blank file', [fileWith('blank.html', ' \n\n')], 4, /: the file is empty\n$/],
    ['nothing on standard input', ['-'], 4, /^declutter: standard input: the file is empty\n$/],
    ['a page without text', [fileWith('bare.html', '<p></p>')], 5, /: no article \(empty-page\): /],
    [
      'a page without an article',
      [fileWith('note.html', '<p>Hello.</p>')],
      5,
      /: no article \(not-article\): /,
    ],
    ['a PDF', [fileWith('a.pdf', '%PDF-1.7 ...')], 5, /: no article \(pdf\): /],
    ['a page too big', [fileWith('big.html', '<i></i>'.repeat(70_000))], 6, /: no article \(too-big\): /],
    [
      'a zip bomb',
      [fileWith('bomb.gz', gzipSync(Buffer.alloc(80 * 1024 * 1024)))],
      6,
      /: larger than 64 MB\n$/,
    ],
  ])('says in one line what is wrong with %s', async (_what, args, code, message) => {
    const ended = await declutter(args);
    expect(ended).toMatchObject({ code, stdout: '' });
    expect(ended.stderr).toMatch(message);
    expect(ended.stderr.trimEnd()).not.toContain('\n');
  });

  it('explains itself', async () => {
    const { code, stdout } = await declutter(['--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('Usage:');
    expect(stdout).toContain('Exit codes:');
  });

  it('ends quietly when its reader has enough', async () => {
    const long = pageWith('', `${SENTENCE.repeat(3000)}</p><p>`);
    const child = spawn(process.execPath, [
      '--import',
      'tsx',
      'scripts/declutter.ts',
      fileWith('long.html', long),
    ]);
    child.stdout.once('data', () => child.stdout.destroy());
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});
