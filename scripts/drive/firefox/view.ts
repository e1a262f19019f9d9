import { type ColorScheme, parseKeys, View } from '../view.js';
import { collection, evaluation, input, type Session } from './session.js';

const ANSWER_MS = 20_000;

/** A tab or popup of Firefox. Clicks and keys are synthesized inside its process as trusted events. */
export class FirefoxView extends View {
  readonly #session: Session;
  readonly #browserId: number;

  constructor(session: Session, browserId: number) {
    super();
    this.#session = session;
    this.#browserId = browserId;
  }

  override async evaluateSource(source: string): Promise<unknown> {
    const json = await this.#session.call('runInFrame', this.#browserId, evaluation(source), ANSWER_MS);
    return json === null ? undefined : JSON.parse(json);
  }

  override async click(selector: string): Promise<void> {
    await this.#act(input('click', selector));
  }

  override async press(keys: string): Promise<void> {
    const { key, modifiers } = parseKeys(keys);
    await this.#act(input('press', key, modifiers));
  }

  override async setColorScheme(scheme: ColorScheme): Promise<void> {
    await this.#session.call('setColorScheme', this.#browserId, scheme);
  }

  override async setViewport(width: number, height: number): Promise<void> {
    await this.#session.call('setViewport', this.#browserId, width, height);
  }

  override async heapBytes(): Promise<number> {
    const address = await this.#session.call('runInFrame', this.#browserId, collection(), ANSWER_MS);
    return this.#session.call('heapBytes', address ?? '');
  }

  override async close(): Promise<void> {
    await this.#session.call('closeView', this.#browserId);
  }

  override async isOpen(): Promise<boolean> {
    return this.#session.call('isOpen', this.#browserId);
  }

  protected override async capture(): Promise<Uint8Array> {
    return Buffer.from(await this.#session.call('capture', this.#browserId), 'base64');
  }

  /** An act may close its own view: then there is nobody left to answer. */
  async #act(script: string): Promise<void> {
    try {
      await this.#session.call('runInFrame', this.#browserId, script, ANSWER_MS);
    } catch (error) {
      if (!/the view closed/.test(String(error))) throw error;
    }
  }
}
