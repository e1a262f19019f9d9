import { readdir, readFile, readlink } from 'node:fs/promises';

/**
 * Where the processes of a browser are connected to outside this machine, as "ADDRESS:PORT" in the kernel's
 * hexadecimal notation; empty when nothing is. It sees what would go past a proxy, at the moment it is asked.
 * @param pid the browser's main process
 * @returns null where there is no /proc to read (only Linux has it)
 */
export async function outsideConnections(pid: number): Promise<string[] | null> {
  if (process.platform !== 'linux') return null;
  const owned = new Set((await Promise.all((await family(pid)).map(socketsOf))).flat());
  const tables = await Promise.all(
    ['tcp', 'tcp6', 'udp', 'udp6'].map((name) => rows(`/proc/${pid}/net/${name}`)),
  );
  return tables
    .flat()
    .filter(({ inode, remote }) => owned.has(inode) && !isHere(remote))
    .map(({ remote }) => remote);
}

/** The process and all its descendants. */
async function family(pid: number): Promise<number[]> {
  const parents = new Map<number, number>();
  for (const name of await readdir('/proc')) {
    const status = /^\d+$/.test(name) ? await read(`/proc/${name}/stat`) : '';
    // "PID (NAME) STATE PARENT …"; the name may hold anything, also brackets
    const parent = status.slice(status.lastIndexOf(')') + 2).split(' ')[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const members = [pid];
  for (const member of members) {
    for (const [child, parent] of parents) if (parent === member) members.push(child);
  }
  return members;
}

async function socketsOf(pid: number): Promise<string[]> {
  const files = await readdir(`/proc/${pid}/fd`).catch(() => []);
  const targets = await Promise.all(files.map((file) => readlink(`/proc/${pid}/fd/${file}`).catch(() => '')));
  return targets.map((target) => /^socket:\[(\d+)\]$/.exec(target)?.[1] ?? '').filter(Boolean);
}

async function rows(file: string): Promise<{ inode: string; remote: string }[]> {
  const lines = (await read(file)).split('\n').slice(1);
  return lines
    .map((line) => line.trim().split(/\s+/))
    .map((cells) => ({ remote: cells[2] ?? '', inode: cells[9] ?? '' }))
    .filter(({ inode }) => inode !== '');
}

/** Loopback, or not connected to anyone; also as an IPv4 address inside IPv6. */
function isHere(remote: string): boolean {
  const address = remote.split(':')[0] ?? '';
  return (
    /^0*$/.test(address) ||
    /^[0-9A-F]{6}7F$/.test(address) ||
    address === '00000000000000000000000001000000' ||
    /^0000000000000000FFFF0000[0-9A-F]{6}7F$/.test(address)
  );
}

const read = (file: string): Promise<string> => readFile(file, 'utf8').catch(() => '');
