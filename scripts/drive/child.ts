import type { ChildProcess } from 'node:child_process';

/** Ends a child process with this one, also when this one ends by an error: no browser is left behind. */
export function endWithUs(child: ChildProcess): void {
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
}

/** Resolves when the child has ended; at once if it has. */
export function ended(child: ChildProcess | null | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (!child || child.exitCode !== null || child.signalCode !== null) resolve();
    child?.once('exit', () => resolve());
  });
}
