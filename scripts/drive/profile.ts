import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** A browser profile on disk. */
export interface Profile {
  readonly folder: string;
  /** Deletes the folder if this run made it. */
  discard(): Promise<void>;
}

/** The folder asked for (made if missing, kept), or a fresh temporary one. */
export async function openProfile(folder: string | undefined): Promise<Profile> {
  if (folder !== undefined) {
    await mkdir(folder, { recursive: true });
    return { folder: path.resolve(folder), discard: async () => {} };
  }
  const made = await mkdtemp(path.join(os.tmpdir(), 'plainread-profile-'));
  // A browser that has just ended may still have a file open for a moment.
  return {
    folder: made,
    discard: () => rm(made, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }),
  };
}
