import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { ended, endWithUs } from '../child.js';
import type { WindowSize } from '../driver.js';
import { withTimeout } from '../wait.js';

/** A private X display without a screen, for what a browser only does with a window. */
export interface VirtualDisplay {
  /** The display's name as the DISPLAY variable wants it, e.g. ":7". */
  readonly name: string;
  /** Stops the X server and waits until it is gone. */
  close(): Promise<void>;
}

/**
 * Starts Xvfb on a free display number (the server picks it, so parallel runs never collide).
 * @throws Error when Xvfb is not installed or gives no display within 10 s.
 */
export async function startVirtualDisplay(size: WindowSize): Promise<VirtualDisplay> {
  const args = ['-displayfd', '3', '-screen', '0', `${size.width}x${size.height}x24`, '-nolisten', 'tcp'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  endWithUs(server);
  const number = await withTimeout(readDisplayNumber(server), 10_000, 'Xvfb gave no display');
  return {
    name: `:${number}`,
    close: async () => {
      server.kill();
      await ended(server);
    },
  };
}

function readDisplayNumber(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => reject(new Error('Xvfb could not be started', { cause })));
    server.once('exit', (code) => reject(new Error(`Xvfb ended with code ${code}`)));
    let written = '';
    (server.stdio[3] as Readable).on('data', (chunk: Buffer) => {
      written += chunk.toString();
      if (written.includes('\n')) resolve(written.trim());
    });
  });
}
