import Dexie, { type Table, type Transaction } from 'dexie';
import type { BackupEntry } from './backup/format.js';
import type { ChunkRow } from './catalogue/columns.js';
import type { BlockRow, PlacesRow, RecentRow, SegmentRow } from './index-store/rows.js';
import { type Creation, watchForCreation } from './loss.js';
import { addState } from './migrations/state.js';
import type { PictureRow, PictureUseRow } from './pictures/rows.js';
import type { BodyRow, Highlight, Progress, RecordRow, Unproven } from './rows.js';
import type { SketchRow } from './sketches.js';

/** The database's name: the same for every window and the background of one profile. */
export const DATABASE_NAME = 'plainread';

/**
 * The schema's version. A change of stores or indexes is a new `version()` beside the old one, with an upgrade
 * where rows change; the versions that were released stay.
 */
export const SCHEMA_VERSION = 2;

/** Dexie's multiplier between its version numbers and the browser's. */
const NATIVE_VERSIONS_EACH = 10;

/** Stores that hold nothing of the library that the others do not say. */
export const DERIVED_STORES: ReadonlySet<string> = new Set([
  'catalogue',
  'incoming',
  'recent',
  'sketches',
  'segments',
  'blocks',
  'places',
]);

/** Rows go in whole; what comes back out is unproven. */
type Rows<Row, Key> = Table<Unproven<Row>, Key, Row>;

/** The stores of the library, as one transaction sees them; README.md of this folder has them as a table. */
export interface Stores {
  readonly records: Rows<RecordRow, string>;
  readonly bodies: Rows<BodyRow, [string, number]>;
  readonly catalogue: Table<ChunkRow, number>;
  readonly pictures: Rows<PictureRow, string>;
  readonly pictureUses: Rows<PictureUseRow, [string, string]>;
  readonly progress: Rows<Progress, string>;
  readonly highlights: Rows<Highlight, string>;
  readonly recent: Table<RecentRow, number>;
  readonly sketches: Table<SketchRow, number>;
  readonly segments: Table<SegmentRow, number>;
  readonly blocks: Table<BlockRow, [number, number]>;
  readonly places: Table<PlacesRow, [number, number]>;
  /** What a backup would bring, until the reader has said yes: `backup/README.md`. */
  readonly incoming: Table<IncomingRow, number>;
}

/** One row of `incoming`. */
export interface IncomingRow {
  /** Its place among them, from 1. */
  readonly n: number;
  readonly entry?: BackupEntry;
  readonly picture?: PictureRow;
}

/** The stores that a change of an entry touches. */
const CHANGING: readonly (keyof Stores)[] = [
  'records',
  'bodies',
  'catalogue',
  'recent',
  'sketches',
  'pictures',
  'pictureUses',
  'progress',
  'highlights',
];

/** The stores that the upkeep of the index touches: none that a list or the reader page reads but the catalogue. */
const INDEXING: readonly (keyof Stores)[] = [
  'catalogue',
  'recent',
  'sketches',
  'segments',
  'blocks',
  'places',
];

/** The keys of every revision of one article, oldest first. */
export function revisionsOf({ bodies }: Pick<Stores, 'bodies'>, id: string) {
  return bodies.where('[articleId+revision]').between([id, Dexie.minKey], [id, Dexie.maxKey]);
}

/** Whether the browser may be asked to open the database just now. */
interface Gate {
  isOpen: boolean;
}

/** The library's database: how it is opened, and its transactions. */
export class LibraryDatabase extends Dexie {
  readonly #gate: Gate;

  /**
   * @param factory gives the browser's IndexedDB when it is needed: merely asking for it can be refused
   * @param onCreated called when there was no library and one has been made
   */
  constructor(factory: () => IDBFactory | undefined, onCreated: (creation: Creation) => void) {
    const gate: Gate = { isOpen: false };
    super(DATABASE_NAME, {
      autoOpen: false,
      indexedDB: declaredVersionOnly(factory, onCreated, gate),
      // "Chrome" in the option's name is history: Dexie hands it to IDBDatabase.transaction() in every browser,
      // and Firefox honours it since 126.
      chromeTransactionDurability: 'strict',
      // The cache shows changes before they are committed; "saved" must mean on the disk.
      cache: 'disabled',
    });
    this.#gate = gate;
    this.version(1).stores({
      records: 'id, &key, addressKey, deletedAt',
      bodies: '[articleId+revision]',
    });
    this.version(SCHEMA_VERSION)
      .stores({
        records: 'id, &key, addressKey, deletedAt, slot',
        catalogue: 'chunk',
        pictures: 'hash',
        pictureUses: '[articleId+address], hash, state',
        progress: 'articleId',
        highlights: 'id, articleId',
        incoming: 'n',
        recent: 'slot',
        sketches: 'chunk',
        segments: 'id',
        blocks: '[segment+number]',
        places: '[segment+number]',
      })
      .upgrade(addState);
  }

  /**
   * Opens the database: the only way to. Dexie by itself would open it again whenever it finds the connection gone,
   * also when it went because the disk is full, and that is when opening does harm (`disk.ts`).
   */
  async openKnowingRoom(): Promise<void> {
    this.#gate.isOpen = true;
    try {
      await this.open();
    } finally {
      this.#gate.isOpen = false;
    }
  }

  /** One change: all of `work` or nothing. */
  changing<Value>(work: (stores: Stores) => PromiseLike<Value>): Promise<Value> {
    return this.transaction('rw', CHANGING, (transaction) => work(storesOf(transaction)));
  }

  /** One step of keeping the search index in order. */
  indexing<Value>(work: (stores: Stores) => PromiseLike<Value>): Promise<Value> {
    return this.transaction('rw', INDEXING, (transaction) => work(storesOf(transaction)));
  }

  /** One step of laying by what a backup would bring. */
  staging<Value>(work: (stores: Stores) => PromiseLike<Value>): Promise<Value> {
    return this.transaction('rw', ['incoming', 'records'], (transaction) => work(storesOf(transaction)));
  }

  /** Taking over what was laid by: all of it or nothing. */
  restoring<Value>(work: (stores: Stores) => PromiseLike<Value>): Promise<Value> {
    return this.transaction('rw', [...CHANGING, 'incoming'], (transaction) => work(storesOf(transaction)));
  }

  /** What `work` reads of the stores named is of one moment. */
  reading<Value, Name extends keyof Stores>(
    names: readonly Name[],
    work: (stores: Pick<Stores, Name>) => PromiseLike<Value>,
  ): Promise<Value> {
    return this.transaction('r', names, (transaction) => work(storesOf(transaction)));
  }
}

/**
 * The stores bound to one transaction. Dexie otherwise looks in its zone which transaction is meant, and loses it among
 * native promises: what comes after an `await` could then be written past the transaction (seen with Dexie 4.4 where a
 * live query was open, as a PrematureCommitError).
 */
function storesOf(transaction: Transaction): Stores {
  return {
    records: transaction.table('records'),
    bodies: transaction.table('bodies'),
    catalogue: transaction.table('catalogue'),
    pictures: transaction.table('pictures'),
    pictureUses: transaction.table('pictureUses'),
    progress: transaction.table('progress'),
    highlights: transaction.table('highlights'),
    incoming: transaction.table('incoming'),
    recent: transaction.table('recent'),
    sketches: transaction.table('sketches'),
    segments: transaction.table('segments'),
    blocks: transaction.table('blocks'),
    places: transaction.table('places'),
  };
}

/**
 * The browser's IndexedDB, opening nothing but the declared version. Dexie would otherwise do two things behind
 * our back: open a library that a newer version wrote (asking again without a version), and patch a schema that
 * differs (asking for the next version). An old Plainread must not write into a newer library.
 */
function declaredVersionOnly(
  factory: () => IDBFactory | undefined,
  onCreated: (creation: Creation) => void,
  gate: Gate,
): IDBFactory {
  const idb = () => {
    const found = factory();
    if (found === undefined) throw new DOMException('IndexedDB is switched off', 'SecurityError');
    return found;
  };
  return {
    open(name, version) {
      if (version === undefined) throw new DOMException('The library is newer', 'VersionError');
      if (version !== SCHEMA_VERSION * NATIVE_VERSIONS_EACH) {
        throw new DOMException('The library lacks parts of its schema', 'InvalidStateError');
      }
      if (!gate.isOpen) throw new DOMException('The library was not opened by itself', 'InvalidStateError');
      const request = idb().open(name, version);
      watchForCreation(request, onCreated);
      return request;
    },
    deleteDatabase: (name) => idb().deleteDatabase(name),
    cmp: (first, second) => idb().cmp(first, second),
    databases: () => idb().databases(),
  };
}
