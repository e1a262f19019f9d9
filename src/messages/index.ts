/**
 * Every message between our contexts, typed at both ends and looked at before it is believed. A message is
 * `{type, payload}`; who may handle it and what comes back is declared here once.
 *
 * Only our own pages and worker are heard (`browser/runtime-messages.ts`). Content scripts send nothing: what they
 * find comes back as the result of their injection, so the list of what a tab may say is empty.
 */
import type { Article, SanitizedArticle } from '../article/article.js';
import { isArticle } from '../article/shape.js';
import { onOwnMessage, sendToOwn } from '../browser/runtime-messages.js';

interface Contract {
  /** Worker → offscreen document: make an article safe, where there is a DOM to do it in. */
  'sanitize-article': { request: Article; response: SanitizedArticle };
  /** Popup, or page without storage of its own → background: `library/remote.ts` makes the calls and judges them. */
  'library-call': { request: FarCall; response: FarAnswer };
}

interface FarCall {
  readonly method: string;
  readonly argument: unknown;
}

interface FarAnswer {
  readonly ok: boolean;
}

type MessageType = keyof Contract;

/** Says of what came whether it is what the contract names. */
const SHAPES: {
  readonly [T in MessageType]: {
    readonly request: (value: unknown) => value is Contract[T]['request'];
    readonly response: (value: unknown) => value is Contract[T]['response'];
  };
} = {
  // That it is sanitized no shape can tell: it is so by whom it comes from, which is one of us.
  'sanitize-article': {
    request: isArticle,
    response: (value): value is SanitizedArticle => isArticle(value),
  },
  'library-call': {
    request: (value): value is FarCall => isObject(value) && typeof value['method'] === 'string',
    response: (value): value is FarAnswer => isObject(value) && typeof value['ok'] === 'boolean',
  },
};

/**
 * Sends a message and waits for its answer.
 * @throws Error when nobody answers, or with something else than the contract names
 */
export async function send<T extends MessageType>(
  type: T,
  payload: Contract[T]['request'],
): Promise<Contract[T]['response']> {
  const answer = await sendToOwn({ type, payload });
  if (!SHAPES[type].response(answer)) throw new Error(`"${type}" was not answered`);
  return answer;
}

/** Answers one type of message in this context; one whose payload is not what the contract names is not heard. */
export function handle<T extends MessageType>(
  type: T,
  answer: (payload: Contract[T]['request']) => Contract[T]['response'] | Promise<Contract[T]['response']>,
): void {
  onOwnMessage((message) => {
    if (!isMessage(message) || message.type !== type || !SHAPES[type].request(message.payload))
      return undefined;
    return Promise.resolve(answer(message.payload));
  });
}

function isMessage(value: unknown): value is { type: unknown; payload: unknown } {
  return typeof value === 'object' && value !== null && 'type' in value && 'payload' in value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
