import Dexie, { type Table } from 'dexie';
import { type Creation, watchForCreation } from './loss.js';
import type { BodyRow, RecordRow, Unproven } from './rows.js';

/** The database's name: the same for every window and the background of one profile. */
export const DATABASE_NAME = 'plainread';

/**
 * The schema's version. A change of stores or indexes is a new `version()` beside the old one, with an upgrade
 * where rows change; the versions that were released stay.
 */
export const SCHEMA_VERSION = 1;

/** Dexie's multiplier between its version numbers and the browser's. */
const NATIVE_VERSIONS_EACH = 10;

/** Rows go in whole; what comes back out is unproven. */
type Rows<Row, Key> = Table<Unproven<Row>, Key, Row>;

/** Whether the browser may be asked to open the database just now. */
interface Gate {
  isOpen: boolean;
}

/** The stores of the library; README.md of this folder has them as a table. */
export class LibraryDatabase extends Dexie {
  declare readonly records: Rows<RecordRow, string>;
  declare readonly bodies: Rows<BodyRow, [string, number]>;
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
    this.version(SCHEMA_VERSION).stores({
      records: 'id, &key, addressKey, deletedAt',
      bodies: '[articleId+revision]',
    });
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

  /** The keys of every revision of one article, oldest first. */
  revisionsOf(id: string) {
    return this.bodies.where('[articleId+revision]').between([id, Dexie.minKey], [id, Dexie.maxKey]);
  }
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
