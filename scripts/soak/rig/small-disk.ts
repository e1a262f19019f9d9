/** A disk of its own for a profile, small enough to be filled: a tmpfs, which only root on Linux may mount. */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export interface SmallDisk {
  readonly folder: string;
  /** Uses up every byte that is free. */
  fill(): void;
  /** Gives back what `fill` took. */
  makeRoom(): void;
  discard(): void;
}

/** Whether a small disk can be had here, found out by having one. */
export function canMountSmallDisk(): boolean {
  try {
    smallDisk(1).discard();
    return true;
  } catch {
    return false;
  }
}

/**
 * Mounts a disk.
 * @throws Error with mount's own words where that is not allowed
 */
export function smallDisk(megabytes: number): SmallDisk {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'plainread-disk-'));
  try {
    command('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder);
  } catch (error) {
    rmdirSync(folder);
    throw error;
  }
  const filler = path.join(folder, 'filler');
  return {
    folder,
    fill: () => fill(filler),
    makeRoom: () => rmSync(filler, { force: true }),
    discard: () => {
      command('umount', '--lazy', folder);
      rmdirSync(folder);
    },
  };
}

function command(name: string, ...args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(name, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${name} failed: ${error?.message ?? stderr.trim()}`);
}

/** In large pieces first, then small ones, until not a byte goes in. */
function fill(file: string): void {
  const descriptor = openSync(file, 'a');
  try {
    for (const size of [1 << 20, 1 << 12, 1]) {
      const piece = Buffer.alloc(size);
      while (wrote(descriptor, piece));
    }
  } finally {
    closeSync(descriptor);
  }
}

function wrote(descriptor: number, piece: Buffer): boolean {
  try {
    return writeSync(descriptor, piece) > 0;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return false;
    throw error;
  }
}
