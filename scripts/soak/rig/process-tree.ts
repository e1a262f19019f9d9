/** A browser is many processes: this finds them, says which hold the storage, and ends them all at once. Linux. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** Where the two browsers keep IndexedDB inside a profile. */
const STORAGE = /\/(?:IndexedDB|storage\/default)\//;

/** Every process below `root`, and `root` itself first. */
export function processTree(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const entry of readdirSync('/proc')) {
    const parent = /^\d+$/.test(entry) ? parentOf(Number(entry)) : null;
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), Number(entry)]);
  }
  const tree = [root];
  for (const pid of tree) tree.push(...(children.get(pid) ?? []));
  return tree;
}

/** Whether a process has a file of the profile's IndexedDB open. */
export function holdsStorage(pid: number, profile: string): boolean {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((fd) => {
      const file = readlinkSync(`/proc/${pid}/fd/${fd}`);
      return file.startsWith(profile) && STORAGE.test(file);
    });
  } catch {
    return false; // gone, or a file was closed in between
  }
}

/** SIGKILLs each, the first one first; those that are gone already do not matter. */
export function killAll(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // gone
    }
  }
}

/** From /proc/PID/stat, whose second field is a name in brackets that may hold anything. */
function parentOf(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const parent = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ', 2)
      .at(1);
    return parent === undefined ? null : Number(parent);
  } catch {
    return null;
  }
}
