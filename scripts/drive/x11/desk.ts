import type { WindowSize } from '../driver.js';
import { parseKeys } from '../view.js';
import { sleep } from '../wait.js';
import { keysym, XInput } from './input.js';
import { encodePng } from './png.js';
import { startVirtualDisplay, type VirtualDisplay } from './xvfb.js';

/**
 * A desk of its own for a browser: a virtual display with a keyboard, a mouse and a camera. Chromium's shortcuts
 * and native menus answer only to these, not to events sent through the DevTools protocol.
 */
export class Desk {
  readonly #display: VirtualDisplay;
  readonly #input: XInput;
  readonly #size: WindowSize;

  private constructor(display: VirtualDisplay, input: XInput, size: WindowSize) {
    this.#display = display;
    this.#input = input;
    this.#size = size;
  }

  /** @param size of the display in pixels: that of the one window that will lie on it */
  static async start(size: WindowSize): Promise<Desk> {
    const display = await startVirtualDisplay(size);
    return new Desk(display, await XInput.connect(display.name), size);
  }

  /** For the DISPLAY variable. */
  get display(): string {
    return this.#display.name;
  }

  /** Strikes "Alt+Shift+S" and the like; the window under the pointer gets it. */
  async strike(keys: string): Promise<void> {
    const { key, modifiers } = parseKeys(keys);
    await this.#input.press(keysym(key), modifiers.map(keysym));
  }

  /** Puts the pointer into the page, so that the keyboard goes to the browser's window. */
  async pointAt(x: number, y: number): Promise<void> {
    await this.#input.move(x, y);
  }

  /** Opens the menu at this place of the display and waits until it takes keys. */
  async openMenu(x: number, y: number): Promise<void> {
    await this.#input.click(x, y, 3);
    await sleep(700); // native: there is nothing to ask whether it is up
  }

  /** Everything on the display as a PNG. */
  async photograph(): Promise<Uint8Array> {
    const { width, height } = this.#size;
    return encodePng(await this.#input.capture(width, height), width, height);
  }

  async close(): Promise<void> {
    this.#input.close();
    await this.#display.close();
  }
}
