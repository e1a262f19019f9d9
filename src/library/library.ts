import Dexie, { liveQuery } from 'dexie';
import { highlightsOf, progressOf, putHighlight, removeHighlight, setProgress } from './annotations.js';
import { restore } from './backup/restore.js';
import { dropIncoming, stage } from './backup/stage.js';
import { dropForsaken, openWaiting } from './backup/waiting.js';
import { writeBackup } from './backup/write.js';
import { emptyBin, purge, setDeleted } from './bin.js';
import { agrees, repair } from './catalogue/repair.js';
import { LibraryDatabase } from './database.js';
import { askToPersist, browserRoom, isDiskFull, isTooLittle, noRoom, type Room, roomLeft } from './disk.js';
import { addressKeyOf, keyOf } from './entry-key.js';
import { failureCodeOf, isDeadConnection, type LibraryFailure } from './failure.js';
import { beginNewLog, ownMark, type SessionMark } from './fresh-log.js';
import { find } from './index-store/find.js';
import { indexReader } from './index-store/reader.js';
import { snippets } from './index-store/snippets.js';
import { type TendOptions, tendIndex } from './index-store/tend.js';
import { takeIn } from './intake.js';
import { inTurn, oneAtATime } from './lock.js';
import { type Creation, forgetLoss, noteCreation, noticedLoss } from './loss.js';
import { measure } from './meter.js';
import { keepWanted } from './pictures/keep.js';
import { blobsOf, picturesOf, wantPicturesOf } from './pictures/of-article.js';
import { changesSince, findByAddress, findByKey, read } from './query.js';
import { rescue } from './rescue.js';
import { save, undoSave } from './save.js';
import { Searcher } from './search/index.js';
import { catalogue, entries, strays, tags } from './shelf.js';
import { change as changeState, undoChange } from './state.js';
import { alsoFrom } from './twins.js';
import type { Library } from './types.js';

/** What the library needs from outside; all of it has the browser's own as default. */
export interface LibraryOptions {
  /** The clock: the instant of a save or a deletion. */
  readonly now?: () => Date;
  /** The browser's IndexedDB. A function, since in some settings merely reading the property is refused. */
  readonly indexedDB?: () => IDBFactory | undefined;
  /** `navigator.storage`. */
  readonly room?: Room;
  /** Where it is remembered that the store's log is whole; without it every library of its own sees to that. */
  readonly wholeLog?: SessionMark;
  /** Milliseconds to wait for the database to open before the answer is `storage-blocked`. */
  readonly openWithin?: number;
}

/** An open takes milliseconds, seconds on a slow disk; one that is held up by another window may take for ever. */
const OPEN_WITHIN = 10_000;

/**
 * The reader's library. Costs nothing until it is first asked: then the connection opens, and opens again after
 * a failure or after another window had to have it closed.
 */
export function openLibrary(options: LibraryOptions = {}): Library {
  const { now = () => new Date(), indexedDB = () => globalThis.indexedDB, room = browserRoom() } = options;
  const instant = () => now().toISOString();
  const notes = openNotes(indexedDB, instant);
  const db = new LibraryDatabase(indexedDB, notes.onCreated);
  const { openWithin = OPEN_WITHIN, wholeLog = ownMark() } = options;
  const connection = { db, room, openWithin, wholeLog };
  const attempt = <Value>(work: () => PromiseLike<Value>) => attemptOn(connection, work);
  const change = <Value>(work: () => PromiseLike<Value>) =>
    attempt(async () => {
      const left = await roomLeft(room);
      if (isTooLittle(left)) throw noRoom();
      // Only Chromium tells what is left, and only its store has such a log.
      const idb = left === null ? undefined : indexedDB();
      if (idb) await beginNewLog(idb, wholeLog);
      return work();
    });
  const waiting = openWaiting();
  const searcher = new Searcher(indexReader(db));
  let mayPersist = true;
  return {
    save: async (saving) => {
      const outcome = await change(() => save(db, saving, instant()));
      if (outcome.ok && mayPersist) {
        mayPersist = false;
        void askToPersist(room);
      }
      return outcome;
    },
    undoSave: (token) => change(() => undoSave(db, token)),
    find: (page) => attempt(async () => ({ ok: true, entry: await findByKey(db, keyOf(page)) })),
    findByAddress: (url) =>
      attempt(async () => ({ ok: true, entry: await findByAddress(db, addressKeyOf(url)) })),
    catalogue: () => attempt(async () => ({ ok: true, catalogue: await catalogue(db) })),
    strays: () => attempt(async () => ({ ok: true, strays: await strays(db) })),
    tags: () => attempt(async () => ({ ok: true, tags: await tags(db) })),
    entries: (slots) => attempt(async () => ({ ok: true, entries: await entries(db, slots) })),
    change: (which, patch, onProgress) => change(() => changeState(db, which, patch, instant(), onProgress)),
    undoChange: (token, onProgress) => change(() => undoChange(db, token, onProgress)),
    changesSince: (article) =>
      attempt(async () => ({ ok: true, changes: await changesSince(db, keyOf(article), article) })),
    alsoFrom: (id) => attempt(async () => ({ ok: true, entries: await alsoFrom(db, id) })),
    read: (id, revision) => attempt(() => read(db, id, revision)),
    remove: (id) => change(() => setDeleted(db, id, instant())),
    restore: (id) => change(() => setDeleted(db, id, null)),
    purgeExpired: (at) => change(() => purge(db, at)),
    emptyBin: () => change(() => emptyBin(db)),
    noticedLoss: () => attempt(async () => ({ ok: true, at: await notes.noticedLoss() })),
    forgetLoss: () => attempt(async () => notes.forgetLoss().then(() => ({ ok: true }) as const)),
    rescue: (clean, onProgress) =>
      rescue({ indexedDB, room, now: instant(), clean, ...(onProgress && { onProgress }) }),
    takeIn: (items, brought) => change(() => takeIn(db, items, instant(), brought)),
    measure: () => attempt(async () => ({ ok: true, stored: await measure(db, room) })),
    writeBackup: (wanted) => attempt(() => writeBackup(db, { ...wanted, now: instant() })),
    readBackup: (file, wanted) => waiting.begin(() => change(() => stage(db, file, wanted))),
    restoreBackup: (mode, onProgress) => waiting.takeOver(() => change(() => restore(db, mode, onProgress))),
    dropBackup: () => waiting.forget(() => change(async () => dropIncoming(db).then(() => ({ ok: true })))),
    progressOf: (ids) => attempt(async () => ({ ok: true, progress: await progressOf(db, ids) })),
    setProgress: (progress) => change(() => setProgress(db, { ...progress, at: instant() })),
    highlightsOf: (id) => attempt(async () => ({ ok: true, highlights: await highlightsOf(db, id) })),
    putHighlight: (highlight) => change(() => putHighlight(db, highlight)),
    removeHighlight: (id) => change(() => removeHighlight(db, id)),
    search: (typed, catalogue, within = {}, isStale = () => false) =>
      attempt(async () => {
        const found = await find(searcher, catalogue, typed, within, isStale);
        return found === null ? null : ({ ok: true, ...found } as const);
      }),
    snippets: (slots, typed) =>
      attempt(async () => ({ ok: true, snippets: await snippets(db, slots, typed) })),
    tend: (wanted = {}) => oneAtATime('plainread-upkeep', () => change(() => tend(db, wanted))),
    pictures: (id) => attempt(async () => ({ ok: true, pictures: await picturesOf(db, id) })),
    pictureBlobs: (id) => attempt(async () => ({ ok: true, blobs: await blobsOf(db, id) })),
    wantPictures: ({ id }) => change(() => wantPicturesOf(db, id)),
    keepPictures: (tools) =>
      inTurn('plainread-pictures', () =>
        change(async () => ({ ok: true, ...(await keepWanted(db, { ...tools, instant })) })),
      ),
    watch: (query, listener) => watch(db, query, listener),
    close: () => db.close({ disableAutoOpen: false }),
  };
}

async function tend(db: LibraryDatabase, options: TendOptions): Promise<{ ok: true }> {
  await dropForsaken(db);
  if (!(await agrees(db))) await repair(db);
  await tendIndex(db, options);
  return { ok: true };
}

/** What `loss.ts` writes down for one library. */
function openNotes(indexedDB: () => IDBFactory | undefined, instant: () => string) {
  let noting: Promise<unknown> = Promise.resolve();
  const onIdb = async <Value>(work: (idb: IDBFactory) => Promise<Value>, otherwise: Value) => {
    await noting;
    const idb = indexedDB();
    return idb === undefined ? otherwise : work(idb);
  };
  return {
    onCreated: (creation: Creation) => {
      // The library works without the note; a disk that refuses it will refuse the next save, and say so there.
      noting = onIdb((idb) => noteCreation(idb, creation, instant()), null).catch(() => null);
    },
    noticedLoss: () => onIdb(noticedLoss, null),
    forgetLoss: () => onIdb(forgetLoss, undefined),
  };
}

interface Connection {
  readonly db: LibraryDatabase;
  readonly room: Room;
  readonly openWithin: number;
  readonly wholeLog: SessionMark;
}

/** Runs `work` on the open database; what the browser refuses becomes a value, all else is thrown on. */
async function attemptOn<Value>(
  connection: Connection,
  work: () => PromiseLike<Value>,
): Promise<Value | LibraryFailure> {
  try {
    return await workOn(connection, work);
  } catch (error) {
    const code = failureCodeOf(error);
    if (code === null) throw error;
    await connection.wholeLog.set(false);
    const isFull = code === 'storage-damaged' && (await isDiskFull(connection.room));
    return { ok: false, code: isFull ? 'storage-full' : code };
  }
}

async function workOn<Value>(connection: Connection, work: () => PromiseLike<Value>): Promise<Value> {
  await openOrGiveUp(connection);
  try {
    return await work();
  } catch (error) {
    if (!isDeadConnection(error)) throw error;
    connection.db.close({ disableAutoOpen: false });
    await openOrGiveUp(connection);
    return work();
  }
}

/** An opening that is not waited for any longer goes on; whoever asks later finds it done. */
async function openOrGiveUp({ db, room, openWithin }: Connection): Promise<void> {
  // Dexie knows what a live query reads as long as the first promise awaited is one of its own.
  if (db.isOpen()) return void (await db.open());
  if (await Dexie.Promise.resolve(isDiskFull(room))) throw noRoom();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    const late = () => reject(new DOMException('The library did not open', 'TimeoutError'));
    timer = setTimeout(late, openWithin);
  });
  try {
    await Promise.race([db.openKnowingRoom(), limit]);
  } finally {
    clearTimeout(timer);
  }
}

function watch<Value>(
  db: LibraryDatabase,
  query: () => Promise<Value>,
  listener: (value: Value) => void,
): () => void {
  const observer = { next: listener, error: throwUncaught };
  // Where there was no IndexedDB when Dexie looked, liveQuery stays silent; the answer is a failure, and final.
  if (!Dexie.dependencies.indexedDB) {
    query().then(listener, throwUncaught);
    return () => undefined;
  }
  let subscription = liveQuery(query).subscribe(observer);
  // A newer Plainread upgrades the library in another window: this connection has closed to let it, and asking
  // again tells the listener so (storage-newer) as soon as the upgrade is through.
  const onVersionChange = (event: IDBVersionChangeEvent) => {
    if (event.newVersion === null) return;
    subscription.unsubscribe();
    subscription = liveQuery(query).subscribe(observer);
  };
  db.on('versionchange', onVersionChange);
  return () => {
    db.on('versionchange').unsubscribe(onVersionChange);
    subscription.unsubscribe();
  };
}

/** An error that nobody awaits is a bug: it belongs in the console and in the tests' ears, not in silence. */
function throwUncaught(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}
