/**
 * The library of another context, called over messages. The popup calls the background's: so it does not load the
 * library, a save goes on when it closes, and it works in private windows, to whose documents Firefox refuses IndexedDB
 * (InvalidStateError). This file loads none of the library's code.
 */
import { isArticle, isArticleMetadata } from '../article/shape.js';
import type { Library } from './types.js';

/** The part of the library that can be called from elsewhere. */
export type RemoteLibrary = Pick<Library, 'find' | 'changesSince' | 'save' | 'undoSave' | 'wantPictures'>;

type Method = keyof RemoteLibrary;

/** What crosses: plain data. */
export interface LibraryCall {
  readonly method: Method;
  readonly argument: unknown;
}

/** Says of each method's argument whether it can be one; the library looks closer. */
const ARGUMENTS: Readonly<Record<Method, (argument: Record<string, unknown>) => boolean>> = {
  find: ({ url }) => typeof url === 'string',
  changesSince: isArticle,
  save: ({ article, ledger }) => isArticle(article) && Array.isArray(ledger),
  undoSave: ({ id, changes, before }) =>
    typeof id === 'string' && typeof changes === 'number' && (before === null || isBefore(before)),
  wantPictures: ({ id }) => typeof id === 'string',
};

/** @param send carries a call to a context that answers it with `answerCall` */
export function remoteLibrary(send: (call: LibraryCall) => Promise<unknown>): RemoteLibrary {
  const call =
    <M extends Method>(method: M) =>
    (argument: Parameters<RemoteLibrary[M]>[0]) =>
      send({ method, argument }) as ReturnType<RemoteLibrary[M]>;
  return {
    find: call('find'),
    changesSince: call('changesSince'),
    save: call('save'),
    undoSave: call('undoSave'),
    wantPictures: call('wantPictures'),
  };
}

/**
 * Does what another context of ours asked for.
 * @throws TypeError for a call that `remoteLibrary` does not make
 */
export async function answerCall(
  library: RemoteLibrary,
  call: unknown,
): Promise<Awaited<ReturnType<RemoteLibrary[Method]>>> {
  if (!isCall(call)) throw new TypeError('this is no call of the library');
  return library[call.method](call.argument as never);
}

function isCall(value: unknown): value is LibraryCall {
  if (!isObject(value) || !isObject(value['argument'])) return false;
  const { method, argument } = value;
  return (
    typeof method === 'string' && Object.hasOwn(ARGUMENTS, method) && ARGUMENTS[method as Method](argument)
  );
}

function isBefore(value: unknown): boolean {
  return isObject(value) && (value['link'] === null || isArticleMetadata(value['link']));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
