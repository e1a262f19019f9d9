/**
 * Every message between our contexts, typed at both ends. A message is `{type, payload}`; who may handle it and
 * what comes back is declared here once.
 */
import type { Article, SanitizedArticle } from '../article/article.js';
import { onOwnMessage, sendToOwn } from '../browser/runtime-messages.js';

interface Contract {
  /** Worker → offscreen document: make an article safe, where there is a DOM to do it in. */
  'sanitize-article': { request: Article; response: SanitizedArticle };
}

type MessageType = keyof Contract;

/** Sends a message and waits for its answer. */
export function send<T extends MessageType>(
  type: T,
  payload: Contract[T]['request'],
): Promise<Contract[T]['response']> {
  return sendToOwn({ type, payload }) as Promise<Contract[T]['response']>;
}

/** Answers one type of message in this context. */
export function handle<T extends MessageType>(
  type: T,
  answer: (payload: Contract[T]['request']) => Contract[T]['response'] | Promise<Contract[T]['response']>,
): void {
  onOwnMessage((message) => {
    if (!isMessage(message) || message.type !== type) return undefined;
    return Promise.resolve(answer(message.payload as Contract[T]['request']));
  });
}

function isMessage(value: unknown): value is { type: string; payload: unknown } {
  return typeof value === 'object' && value !== null && 'type' in value && 'payload' in value;
}
