/**
 * What the peers found, kept from run to run: their packages do not change while Plainread does. A finding is valid
 * for one version of the package and of jsdom, one source and address of the page, and one state of the code here
 * that asks the peer and reads its answer.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding, ToolName } from '../tools/tool.js';

const BENCH = path.resolve(import.meta.dirname, '..');
const MODULES = path.resolve(BENCH, '../../node_modules');

/** The package behind each peer. */
const PACKAGES = { readability: '@mozilla/readability', defuddle: 'defuddle' } as const;
export type PeerName = keyof typeof PACKAGES;

export class PeerCache {
  readonly #salt: Readonly<Record<PeerName, string>>;
  readonly #folder: string;

  /** @param folder made when the first finding is kept */
  constructor(folder = path.join(MODULES, '.cache/plainread-bench')) {
    this.#folder = folder;
    this.#salt = { readability: saltOf('readability'), defuddle: saltOf('defuddle') };
  }

  /** What an earlier run kept, or null. */
  get(peer: PeerName, html: string, url: string): Finding | null {
    try {
      return JSON.parse(readFileSync(this.#file(peer, html, url), 'utf8')) as Finding;
    } catch {
      return null;
    }
  }

  keep(peer: PeerName, html: string, url: string, finding: Finding): void {
    const file = this.#file(peer, html, url);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(finding));
  }

  #file(peer: PeerName, html: string, url: string): string {
    const key = sha1(`${this.#salt[peer]}\n${url}\n${html}`);
    return path.join(this.#folder, peer, key.slice(0, 2), `${key}.json`);
  }
}

/** Whether a tool's findings are kept. */
export function isPeer(tool: ToolName): tool is PeerName {
  return Object.hasOwn(PACKAGES, tool);
}

function saltOf(peer: PeerName): string {
  const versions = [PACKAGES[peer], 'jsdom'].map((name) => {
    const manifest = readFileSync(path.join(MODULES, name, 'package.json'), 'utf8');
    return `${name}@${(JSON.parse(manifest) as { version: string }).version}`;
  });
  const code = [`tools/${peer}.ts`, 'metrics/block-text.ts'].map((file) =>
    readFileSync(path.join(BENCH, file)),
  );
  return sha1([...versions, ...code].join('\n'));
}

function sha1(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}
