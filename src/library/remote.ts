/**
 * The library of another context, called over messages. Firefox refuses IndexedDB to every document of a private
 * window (InvalidStateError), ours too, while the background page has it: what the popup needs is asked of that.
 */
import type { Library } from './types.js';

/** The part of the library that can be called from elsewhere. */
export type RemoteLibrary = Pick<Library, 'find' | 'save' | 'undoSave'>;

type Method = keyof RemoteLibrary;

/** What crosses: plain data. */
export interface LibraryCall {
  readonly method: Method;
  readonly argument: unknown;
}

const METHODS: ReadonlySet<unknown> = new Set<Method>(['find', 'save', 'undoSave']);

/** @param send carries a call to a context that answers it with `answerCall` */
export function remoteLibrary(send: (call: LibraryCall) => Promise<unknown>): RemoteLibrary {
  const call =
    <M extends Method>(method: M) =>
    (argument: Parameters<RemoteLibrary[M]>[0]) =>
      send({ method, argument }) as ReturnType<RemoteLibrary[M]>;
  return { find: call('find'), save: call('save'), undoSave: call('undoSave') };
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
  if (typeof value !== 'object' || value === null || !('method' in value) || !('argument' in value))
    return false;
  return METHODS.has(value.method) && typeof value.argument === 'object' && value.argument !== null;
}
