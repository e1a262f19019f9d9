import type { FrameAnswer, TextInputProcessor } from '../privileged/api.js';

/**
 * What runs in the process of a tab, popup or background page, as a frame script: bundled, loaded, run once. It
 * has the document as `content` and more rights than it, so events it sends are trusted ones.
 */
declare const content: FrameWindow;
declare const Cc: { readonly [contract: string]: { createInstance(type: unknown): unknown } };
declare const Ci: { readonly nsITextInputProcessor: unknown };
declare const Cu: {
  Sandbox(scope: unknown, options: object): unknown;
  evalInSandbox(source: string, sandbox: unknown): unknown;
  forceGC(): void;
  forceCC(): void;
};
/** Of the frame: hears the events of its documents. */
declare function addEventListener(type: string, listener: (event: Event) => void, capture: boolean): void;
declare function sendAsyncMessage(channel: string, answer: FrameAnswer): void;

interface FrameWindow extends Window {
  readonly KeyboardEvent: typeof KeyboardEvent;
  synthesizeMouseEvent(type: string, x: number, y: number, data: object, options: object): void;
}

/** Evaluates an expression with the document's own globals and rights; gives its awaited value as JSON. */
export async function evaluate(source: string): Promise<string> {
  const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false, sameZoneAs: content });
  return (await Cu.evalInSandbox(`(async () => JSON.stringify(await (${source})))()`, sandbox)) as string;
}

/** From now on runs statements in every document below `origin` that comes into this frame, before its own scripts. */
export function runAtDocumentStart(origin: string, source: string): void {
  addEventListener(
    'DOMWindowCreated',
    ({ target }) => {
      const window = (target as Document).defaultView;
      if (!window?.location.href.startsWith(origin)) return;
      const sandbox = Cu.Sandbox(window, { sandboxPrototype: window, wantXrays: false, sameZoneAs: window });
      Cu.evalInSandbox(source, sandbox);
    },
    true,
  );
}

/** Clicks the middle of the first match. */
export function click(selector: string): void {
  const element = content.document.querySelector(selector);
  if (!element) throw new Error(`nothing matches ${selector}`);
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const box = element.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) throw new Error(`${selector} is not visible`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  for (const type of ['mousemove', 'mousedown', 'mouseup']) {
    content.synthesizeMouseEvent(type, x, y, { button: 0, clickCount: 1 }, {});
  }
}

/** Strikes a key in the document. */
export function press(key: string, modifiers: string[]): void {
  const processor = Cc['@mozilla.org/text-input-processor;1']?.createInstance(
    Ci.nsITextInputProcessor,
  ) as TextInputProcessor;
  processor.beginInputTransactionForTests(content);
  const event = (name: string) => new content.KeyboardEvent('', { key: name, code: codeOf(name) });
  for (const name of modifiers) processor.keydown(event(name));
  processor.keydown(event(key));
  processor.keyup(event(key));
  for (const name of modifiers.toReversed()) processor.keyup(event(name));
}

function codeOf(key: string): string {
  if (/^[a-z]$/i.test(key)) return `Key${key.toUpperCase()}`;
  if (/^(Alt|Control|Shift|Meta)$/.test(key)) return `${key}Left`;
  if (key === ' ') return 'Space';
  // Which key has a sign on it is the keyboard's matter; the processor refuses names that it does not know.
  return key.length === 1 ? '' : key;
}

/** Collects garbage in the document's process; gives the document's address, which the memory reports go by. */
export function collect(): string {
  for (let time = 0; time < 2; time++) {
    Cu.forceGC();
    Cu.forceCC();
  }
  return content.location.href;
}

/** Does one of the above and sends the outcome to the browser's process. */
export async function run(channel: string, action: () => string | undefined | Promise<string | undefined>) {
  try {
    sendAsyncMessage(channel, { value: await action() });
  } catch (error) {
    sendAsyncMessage(channel, { error: String(error) });
  }
}
