import { readFile } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { poll } from '../wait.js';

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/**
 * A client of Marionette, the automation server inside Firefox: TCP, messages framed as "LENGTH:JSON", a command
 * [0, id, name, parameters] answered by [1, id, error, value]
 * (https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html). No geckodriver in between.
 */
export class Marionette {
  readonly #socket: net.Socket;
  readonly #waiting = new Map<number, Waiting>();
  #received: Buffer = Buffer.alloc(0);
  #lastId = 0;

  private constructor(socket: net.Socket) {
    this.#socket = socket;
    socket.on('data', (chunk: Buffer) => this.#read(chunk));
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.#abandon());
  }

  /** Waits (30 s) until the Firefox with this profile listens, connects, and opens a session in its chrome. */
  static async connect(profile: string): Promise<Marionette> {
    const socket = await poll(() => openSocket(profile), 'Firefox did not open its Marionette port', {
      timeout: 30_000,
    });
    const client = new Marionette(socket);
    await client.send('WebDriver:NewSession', { acceptInsecureCerts: true });
    await client.send('Marionette:SetContext', { value: 'chrome' });
    return client;
  }

  /** @throws Error with Marionette's own words when it refuses, or when the connection goes. */
  send(name: string, parameters: Record<string, unknown> = {}): Promise<unknown> {
    const id = ++this.#lastId;
    const message = Buffer.from(JSON.stringify([0, id, name, parameters]));
    return new Promise((resolve, reject) => {
      if (this.#socket.destroyed) reject(new Error('the connection to Firefox is closed'));
      this.#waiting.set(id, { resolve, reject });
      this.#socket.write(Buffer.concat([Buffer.from(`${message.length}:`), message]));
    });
  }

  /** Evaluates an expression in the browser's own privileged scope and awaits it. Its value must be JSON. */
  async evaluate(expression: string, timeout = 60_000): Promise<unknown> {
    const script = `const done = arguments[0];
      Promise.resolve().then(() => (${expression})).then(
        (value) => done({ value }),
        (error) => done({ error: String(error) }),
      );`;
    const answer = await this.send('WebDriver:ExecuteAsyncScript', {
      script,
      args: [],
      scriptTimeout: timeout,
    });
    const { value, error } = (answer as { value: { value?: unknown; error?: string } }).value;
    if (error !== undefined) throw new Error(error);
    return value;
  }

  close(): void {
    this.#socket.destroy();
  }

  #read(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk]);
    for (;;) {
      const colon = this.#received.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.#received.subarray(0, colon));
      if (this.#received.length < end) return;
      const message: unknown = JSON.parse(this.#received.subarray(colon + 1, end).toString());
      this.#received = this.#received.subarray(end);
      if (Array.isArray(message)) this.#settle(message); // the greeting is an object, and nobody waits for it
    }
  }

  #settle([, id, error, value]: unknown[]): void {
    const waiting = this.#waiting.get(id as number);
    this.#waiting.delete(id as number);
    if (error) {
      const { error: kind, message } = error as { error: string; message: string };
      waiting?.reject(new Error(`${kind}: ${message}`));
    } else {
      waiting?.resolve(value);
    }
  }

  #abandon(): void {
    for (const { reject } of this.#waiting.values()) reject(new Error('Firefox closed the connection'));
    this.#waiting.clear();
  }
}

/** With the preference marionette.port = 0 Firefox takes a free port and writes it into this file. */
async function openSocket(profile: string): Promise<net.Socket> {
  const port = Number(await readFile(path.join(profile, 'MarionetteActivePort'), 'utf8'));
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(socket));
    socket.once('error', reject);
  });
}
