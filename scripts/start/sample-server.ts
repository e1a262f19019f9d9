/** Serves the sample article to this machine alone. */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

export interface SampleServer {
  /** Where the article is, e.g. `http://127.0.0.1:40123/`. */
  readonly url: string;
  close(): void;
}

/**
 * Starts serving the pages and pictures of a folder, its `source.html` as `/`.
 * @throws when no port of the loopback interface can be had
 */
export async function serveSample(folder: string): Promise<SampleServer> {
  const files = new Map<string, Buffer>();
  // Read once and looked up by name: no path of a request ever reaches the disk.
  for (const name of readdirSync(folder)) {
    if (extname(name) in TYPES) files.set(`/${name}`, readFileSync(join(folder, name)));
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const name = pathname === '/' ? '/source.html' : pathname;
    const file = files.get(name);
    if (file) response.writeHead(200, { 'content-type': TYPES[extname(name)] }).end(file);
    else response.writeHead(404, { 'content-type': 'text/plain' }).end('Not here.');
  });
  await listening(server);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function listening(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
}
