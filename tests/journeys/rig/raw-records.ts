/** Articles written straight into the extension's database, past every door: as a broken version may have left them. */
import { randomUUID } from 'node:crypto';
import type { Driver } from '../../../scripts/drive/driver.js';
import type { Article } from '../../../src/article/article.js';
import { addressKeyOf } from '../../../src/library/entry-key.js';
import { BODY_FORMAT, type BodyRow, RECORD_FORMAT, type RecordRow } from '../../../src/library/rows.js';
import { ARTICLE } from '../../unit/browser/article.js';

const SAVED_AT = '2024-05-03T09:00:00.000Z';

/** An article with nothing wrong but the given fields. */
export function rawArticle(fields: Partial<Article>): Article {
  return { ...ARTICLE, url: 'https://hostile.estuarypost.example/kept', published: null, ...fields };
}

type Rows = { readonly record: RecordRow; readonly body: BodyRow };

function rowsOf(article: Article, record: Partial<RecordRow>): Rows {
  const id = randomUUID() as string as RecordRow['id'];
  const { html: _html, text: _text, ...metadata } = article;
  const address = `https://hostile.estuarypost.example/${id}`;
  return {
    record: {
      ...metadata,
      isUnread: true,
      isArchived: false,
      isFavorite: false,
      tags: [],
      format: RECORD_FORMAT,
      id,
      key: address,
      addressKey: addressKeyOf(address),
      // Of no catalogue: the library finds that it does not know them, and makes it anew.
      slot: 0,
      revision: 1,
      revisions: [{ revision: 1, savedAt: SAVED_AT, title: article.title }],
      savedAt: SAVED_AT,
      firstSavedAt: SAVED_AT,
      deletedAt: null,
      changes: 1,
      ...record,
    },
    body: { format: BODY_FORMAT, articleId: id, revision: 1, savedAt: SAVED_AT, article, ledger: [] },
  };
}

/** Source of a function that does `work` with the open database in a page of the extension, and awaits its end. */
const WITH_DATABASE = `async (mode, work) => {
  const finished = (request, event) => new Promise((resolve, reject) => {
    request.addEventListener(event, resolve);
    request.addEventListener('error', () => reject(request.error));
  });
  const open = indexedDB.open('plainread');
  await finished(open, 'success');
  const transaction = open.result.transaction(['records', 'bodies'], mode);
  const answer = work(transaction);
  await finished(transaction, 'complete');
  open.result.close();
  return answer?.result;
}`;

async function inDatabase(driver: Driver, mode: IDBTransactionMode, work: string): Promise<unknown> {
  const library = await driver.openExtensionPage('library.html');
  await library.waitFor('#empty, [data-article-id]');
  const answer = await library.evaluateSource(`(${WITH_DATABASE})(${JSON.stringify(mode)}, ${work})`);
  await library.close();
  return answer;
}

/**
 * Writes the articles as rows of today's format; gives their ids, in order.
 * @param recordOf what is otherwise than usual in the record of the article at an index
 */
export async function writeRaw(
  driver: Driver,
  articles: readonly Article[],
  recordOf: (index: number) => Partial<RecordRow> = () => ({}),
): Promise<string[]> {
  const rows = articles.map((article, index) => rowsOf(article, recordOf(index)));
  const put = `(transaction) => {
    for (const { record, body } of ${JSON.stringify(rows)}) {
      transaction.objectStore('records').put(record);
      transaction.objectStore('bodies').put(body);
    }
  }`;
  await inDatabase(driver, 'readwrite', put);
  return rows.map(({ record }) => record.id);
}

/** Writes rows of `records` as they are given. */
export async function putRecords(driver: Driver, rows: readonly object[]): Promise<void> {
  const put = `(transaction) => {
    for (const row of ${JSON.stringify(rows)}) transaction.objectStore('records').put(row);
  }`;
  await inDatabase(driver, 'readwrite', put);
}

/** Every row of `records`, as it lies there. */
export async function readRecords(driver: Driver): Promise<Readonly<Record<string, unknown>>[]> {
  const all = await inDatabase(
    driver,
    'readonly',
    `(transaction) => transaction.objectStore('records').getAll()`,
  );
  return all as Record<string, unknown>[];
}

/** Writes `article` as often as `count` says, "TITLE 0" saved last: made in the page, since so many rows are long to send. */
export async function writeCopies(driver: Driver, article: Article, count: number): Promise<void> {
  const put = `(transaction) => {
    const { record, body } = ${JSON.stringify(rowsOf(article, {}))};
    for (let at = 0; at < ${count}; at++) {
      const id = crypto.randomUUID();
      const title = record.title + ' ' + at;
      const savedAt = new Date(Date.parse(record.savedAt) - at * 1000).toISOString();
      const address = record.url + '/' + at;
      transaction.objectStore('records').put({ ...record, id, title, savedAt, key: address, addressKey: address });
      transaction.objectStore('bodies').put({ ...body, articleId: id, article: { ...body.article, title } });
    }
  }`;
  await inDatabase(driver, 'readwrite', put);
}
