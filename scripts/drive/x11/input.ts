import net from 'node:net';
import { withTimeout } from '../wait.js';

/**
 * Real keyboard and mouse on an X display, through the XTEST extension: the X server hands the events to the
 * browser as it would those of a keyboard on the desk. Only as much of the X11 protocol as that needs
 * (X.Org "X Window System Protocol" and "XTEST Extension Protocol").
 */
export class XInput {
  readonly #socket: net.Socket;
  readonly #replies: ((reply: Buffer) => void)[] = [];
  #received: Buffer = Buffer.alloc(0);
  #setupDone = false;
  #xtest = 0;
  #root = 0;
  #keycodes = new Map<number, number>();

  private constructor(socket: net.Socket) {
    this.#socket = socket;
    socket.on('data', (chunk: Buffer) => this.#read(chunk));
    socket.on('error', () => socket.destroy());
  }

  /** Connects to a local display without access control, such as the one `startVirtualDisplay` gives. */
  static async connect(display: string): Promise<XInput> {
    const socket = net.connect(`/tmp/.X11-unix/X${display.replace(/^:/, '')}`);
    const input = new XInput(socket);
    await withTimeout(input.#handshake(), 5000, `no X11 connection to ${display}`);
    return input;
  }

  /** Holds `modifiers` and strikes `key`; all are X keysyms (see `keysyms.ts`). */
  async press(key: number, modifiers: readonly number[] = []): Promise<void> {
    const codes = [...modifiers, key].map((keysym) => this.#keycode(keysym));
    for (const code of codes) this.#fake(KEY_PRESS, code);
    for (const code of codes.reverse()) this.#fake(KEY_RELEASE, code);
    await this.#sync();
  }

  /** Moves the pointer to a place on the display, in pixels from its top left corner. */
  async move(x: number, y: number): Promise<void> {
    this.#fake(MOTION, 0, x, y);
    await this.#sync();
  }

  /** Moves there and clicks: button 1 is the left one, 3 the right one. */
  async click(x: number, y: number, button: 1 | 3 = 1): Promise<void> {
    await this.move(x, y);
    this.#fake(BUTTON_PRESS, button);
    this.#fake(BUTTON_RELEASE, button);
    await this.#sync();
  }

  /** What the display shows in this rectangle, as rows of blue, green, red, unused bytes. */
  async capture(width: number, height: number): Promise<Buffer> {
    const request = Buffer.alloc(20);
    request.writeUInt8(73, 0);
    request.writeUInt8(2, 1);
    request.writeUInt16LE(5, 2);
    request.writeUInt32LE(this.#root, 4);
    request.writeUInt16LE(width, 12);
    request.writeUInt16LE(height, 14);
    request.writeUInt32LE(0xffffffff, 16);
    return (await this.#request(request)).subarray(32);
  }

  close(): void {
    this.#socket.destroy();
  }

  async #handshake(): Promise<void> {
    const hello = Buffer.alloc(12);
    hello.write('l', 0);
    hello.writeUInt16LE(11, 2);
    const setup = await this.#request(hello);
    const vendorLength = setup.readUInt16LE(24);
    this.#root = setup.readUInt32LE(40 + pad4(vendorLength) + 8 * setup.readUInt8(29));
    await this.#readKeymap(setup.readUInt8(34), setup.readUInt8(35));
    const name = Buffer.from('XTEST');
    const query = Buffer.alloc(8 + pad4(name.length));
    query.writeUInt8(98, 0);
    query.writeUInt16LE(query.length / 4, 2);
    query.writeUInt16LE(name.length, 4);
    name.copy(query, 8);
    const answer = await this.#request(query);
    if (answer.readUInt8(8) !== 1) throw new Error('the X server has no XTEST extension');
    this.#xtest = answer.readUInt8(9);
  }

  async #readKeymap(first: number, last: number): Promise<void> {
    const request = Buffer.from([101, 0, 2, 0, first, last - first + 1, 0, 0]);
    const reply = await this.#request(request);
    const perCode = reply.readUInt8(1);
    for (let code = first; code <= last; code++) {
      const keysym = reply.readUInt32LE(32 + (code - first) * perCode * 4);
      if (keysym !== 0 && !this.#keycodes.has(keysym)) this.#keycodes.set(keysym, code);
    }
  }

  #keycode(keysym: number): number {
    const code = this.#keycodes.get(keysym);
    if (code === undefined) throw new Error(`no key for keysym 0x${keysym.toString(16)}`);
    return code;
  }

  #fake(type: number, detail: number, x = 0, y = 0): void {
    const request = Buffer.alloc(36);
    request.writeUInt8(this.#xtest, 0);
    request.writeUInt8(2, 1);
    request.writeUInt16LE(9, 2);
    request.writeUInt8(type, 4);
    request.writeUInt8(detail, 5);
    request.writeUInt32LE(type === MOTION ? this.#root : 0, 12);
    request.writeInt16LE(x, 24);
    request.writeInt16LE(y, 26);
    this.#socket.write(request);
  }

  /** GetInputFocus: its reply says that the server has worked off all that was sent before. */
  async #sync(): Promise<void> {
    await this.#request(Buffer.from([43, 0, 1, 0]));
  }

  #request(bytes: Buffer): Promise<Buffer> {
    return new Promise((resolve) => {
      this.#replies.push(resolve);
      this.#socket.write(bytes);
    });
  }

  /** Cuts the stream into replies; events and errors (the server's other messages) are 32 bytes and unused. */
  #read(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk]);
    while (this.#received.length >= (this.#setupDone ? 32 : 8)) {
      const isReply = !this.#setupDone || this.#received.readUInt8(0) === 1;
      const length = !this.#setupDone
        ? 8 + this.#received.readUInt16LE(6) * 4
        : 32 + (isReply ? this.#received.readUInt32LE(4) * 4 : 0);
      if (this.#received.length < length) return;
      const message = this.#received.subarray(0, length);
      this.#received = this.#received.subarray(length);
      this.#setupDone = true;
      if (isReply) this.#replies.shift()?.(message);
    }
  }
}

const KEY_PRESS = 2;
const KEY_RELEASE = 3;
const BUTTON_PRESS = 4;
const BUTTON_RELEASE = 5;
const MOTION = 6;

const pad4 = (length: number): number => (length + 3) & ~3;

const NAMED_KEYSYMS: Readonly<Record<string, number>> = {
  Alt: 0xffe9,
  Control: 0xffe3,
  Ctrl: 0xffe3,
  Shift: 0xffe1,
  Enter: 0xff0d,
  Escape: 0xff1b,
  ArrowUp: 0xff52,
  ArrowDown: 0xff54,
  ArrowRight: 0xff53,
  ArrowLeft: 0xff51,
  Tab: 0xff09,
  F10: 0xffc7,
};

/** The X keysym of a key by its DOM name ("Enter") or its character ("s"); Latin characters are their own keysym. */
export function keysym(key: string): number {
  const code = NAMED_KEYSYMS[key] ?? (key.length === 1 ? key.toLowerCase().codePointAt(0) : undefined);
  if (code === undefined) throw new Error(`no keysym known for "${key}"`);
  return code;
}
