import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { isBrowserInternal } from './browser-internal.js';
import { makeCertificate, type ThrowAwayCertificate } from './certificate.js';

/** What the network gives for one address. */
export interface Reply {
  readonly status?: number;
  /** Default: "text/html; charset=utf-8". */
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
  /** Milliseconds to wait before the answer, for pages that load slowly. */
  readonly delay?: number;
}

/**
 * What became of a request: `answered` from this process; `missing`: its host is ours, its path is not (404);
 * `refused`: it would have left the machine (403); `unreachable`: the network was down.
 */
export type Outcome = 'answered' | 'missing' | 'refused' | 'unreachable';

/** One request a browser made, whoever in it made it. */
export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly host: string;
  readonly path: string;
  readonly outcome: Outcome;
  /** The browser's own housekeeping (updates, lists, suggestions), as far as its host tells. */
  readonly browserInternal: boolean;
  /** The page it came from; null for navigations, extension pages, and pages that hide it. */
  readonly referrer: string | null;
  /** Sec-Fetch-Dest: "document", "image", "script", …; null when the browser did not say. */
  readonly destination: string | null;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/**
 * The whole world as the test browsers see it. A forward proxy to which a browser sends every request, loopback
 * included; what was given by `serve` is answered from memory, over http and (with a throw-away certificate)
 * https; everything else is refused. It never opens a connection to anywhere, so nothing leaves the machine,
 * and `requests` says what would have.
 */
export class TestNetwork {
  readonly certificate: ThrowAwayCertificate;
  readonly #replies = new Map<string, Reply>();
  readonly #hosts = new Set<string>();
  readonly #proxy: http.Server;
  readonly #secure: https.Server;
  readonly #sockets = new Set<Duplex>();
  #requests: SeenRequest[] = [];
  #isDown = false;

  private constructor(certificate: ThrowAwayCertificate) {
    this.certificate = certificate;
    this.#proxy = http.createServer(
      (request, response) => void this.#answer(request.url ?? '', request, response),
    );
    this.#secure = https.createServer(
      { key: certificate.key, cert: certificate.cert },
      (request, response) => {
        void this.#answer(`https://${request.headers.host}${request.url}`, request, response);
      },
    );
    this.#proxy.on('connect', (_request, socket: Duplex) => this.#tunnel(socket));
    this.#secure.on('tlsClientError', (_error, socket) => socket.destroy());
  }

  /** Starts the network on a free port of 127.0.0.1. */
  static async start(): Promise<TestNetwork> {
    const network = new TestNetwork(await makeCertificate());
    await new Promise<void>((resolve, reject) => {
      network.#proxy.once('error', reject);
      network.#proxy.listen(0, '127.0.0.1', resolve);
    });
    return network;
  }

  /** The proxy's port on 127.0.0.1. */
  get port(): number {
    return (this.#proxy.address() as AddressInfo).port;
  }

  /** Everything asked for so far, oldest first. */
  get requests(): readonly SeenRequest[] {
    return this.#requests;
  }

  /** Forgets the requests seen so far; what is served stays. */
  clearRequests(): void {
    this.#requests = [];
  }

  /** From now on answers this address (fragment ignored); its host's other paths give 404. */
  serve(url: string, reply: Reply | string): void {
    const address = new URL(url);
    this.#hosts.add(address.host);
    this.#replies.set(withoutFragment(address), typeof reply === 'string' ? { body: reply } : reply);
  }

  /** With `true` no request is answered any more, though all are still seen: the browser is offline. */
  setDown(isDown: boolean): void {
    this.#isDown = isDown;
  }

  /** Closes the server and every connection to it. */
  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#proxy.closeAllConnections();
    this.#secure.closeAllConnections();
    await new Promise((resolve) => this.#proxy.close(resolve));
  }

  /** Every tunnel ends here, also those to strange hosts: so the log has the path, not the host alone. */
  #tunnel(socket: Duplex): void {
    this.#sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.#sockets.delete(socket));
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    this.#secure.emit('connection', socket);
  }

  async #answer(url: string, request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const address = URL.canParse(url)
      ? new URL(url)
      : new URL(url, `http://${request.headers.host ?? 'unknown'}`);
    const reply = this.#replies.get(withoutFragment(address));
    const outcome = this.#outcomeFor(address, reply);
    this.#log(address, request, outcome);
    if (outcome === 'unreachable') {
      request.socket.destroy();
      return;
    }
    request.resume();
    if (reply?.delay) await new Promise((resolve) => setTimeout(resolve, reply.delay));
    if (!reply) {
      response.writeHead(outcome === 'missing' ? 404 : 403, { 'content-type': 'text/plain' }).end();
      return;
    }
    response.writeHead(reply.status ?? 200, {
      'content-type': reply.type ?? 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      ...reply.headers,
    });
    response.end(request.method === 'HEAD' ? undefined : reply.body);
  }

  #outcomeFor(address: URL, reply: Reply | undefined): Outcome {
    if (this.#isDown) return 'unreachable';
    if (reply) return 'answered';
    return this.#hosts.has(address.host) ? 'missing' : 'refused';
  }

  #log(address: URL, request: http.IncomingMessage, outcome: Outcome): void {
    const destination = request.headers['sec-fetch-dest'];
    this.#requests.push({
      method: request.method ?? 'GET',
      url: address.href,
      host: address.host,
      path: address.pathname + address.search,
      outcome,
      browserInternal: !this.#hosts.has(address.host) && isBrowserInternal(address.hostname),
      referrer: request.headers.referer ?? null,
      destination: typeof destination === 'string' ? destination : null,
      at: Date.now(),
    });
  }
}

function withoutFragment(address: URL): string {
  const copy = new URL(address);
  copy.hash = '';
  return copy.href;
}
