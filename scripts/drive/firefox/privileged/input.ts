import type {
  ComponentClasses,
  ComponentInterfaces,
  PrivilegedModules,
  TextInputProcessor,
  XulElement,
} from './api.js';
import { browserWindow, extensionOf, until } from './window.js';

declare const Cc: ComponentClasses;
declare const Ci: ComponentInterfaces;
declare const ChromeUtils: PrivilegedModules;

/** Clicks the toolbar button with synthesized mouse events (the browser takes them for a user's). */
export function clickToolbarButton(extensionId: string): void {
  const window = browserWindow();
  const node = toolbarButton(extensionId);
  const box = (node.querySelector('.unified-extensions-item-action-button') ?? node).getBoundingClientRect();
  for (const type of ['mousemove', 'mousedown', 'mouseup']) {
    const at = [box.x + box.width / 2, box.y + box.height / 2] as const;
    window.synthesizeMouseEvent(type, at[0], at[1], { button: 0, clickCount: 1 }, {});
  }
}

/** The extension's button, taken out of the extensions menu onto the toolbar. */
function toolbarButton(extensionId: string): XulElement {
  const window = browserWindow();
  const { CustomizableUI } = window;
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { id } = ExtensionParent.apiManager.global.browserActionFor(extensionOf(extensionId)).widget;
  if (CustomizableUI.getPlacementOfWidget(id).area !== 'nav-bar')
    CustomizableUI.addWidgetToArea(id, 'nav-bar');
  return CustomizableUI.getWidget(id).forWindow(window).node;
}

/** Strikes keys in the browser's window, where its shortcuts are heard first. */
export async function strike(key: string, modifiers: string[]): Promise<void> {
  const window = browserWindow();
  window.focus();
  const processor = Cc['@mozilla.org/text-input-processor;1']?.createInstance(
    Ci.nsITextInputProcessor,
  ) as TextInputProcessor;
  processor.beginInputTransactionForTests(window);
  const isLetter = /^[a-z]$/i.test(key);
  const code = isLetter ? `Key${key.toUpperCase()}` : key;
  const keyCode = isLetter ? key.toUpperCase().charCodeAt(0) : 0;
  const held = modifiers.map((name) => (name === 'Ctrl' ? 'Control' : name));
  const event = (name: string, where: string, number: number) =>
    new window.KeyboardEvent('', { key: name, code: where, keyCode: number });
  const codes: Record<string, number> = { Shift: 16, Control: 17, Alt: 18 };
  for (const name of held) processor.keydown(event(name, `${name}Left`, codes[name] ?? 0));
  processor.keydown(event(key, code, keyCode));
  processor.keyup(event(key, code, keyCode));
  for (const name of held.reverse()) processor.keyup(event(name, `${name}Left`, codes[name] ?? 0));
}

/** Opens a native context menu by a synthesized right click and activates the entry with this label. */
export async function chooseFromContextMenu(extensionId: string, label: string, on: string): Promise<void> {
  const window = browserWindow();
  const target = on === 'page' ? window.gBrowser.selectedBrowser : toolbarButton(extensionId);
  const menuId = on === 'page' ? 'contentAreaContextMenu' : 'toolbar-context-menu';
  const menu = window.document.getElementById(menuId) as XulElement;
  const box = target.getBoundingClientRect();
  const at = on === 'page' ? [box.x + 200, box.y + 100] : [box.x + box.width / 2, box.y + box.height / 2];
  for (const type of ['mousedown', 'mouseup', 'contextmenu']) {
    window.synthesizeMouseEvent(type, at[0] ?? 0, at[1] ?? 0, { button: 2, clickCount: 1 }, {});
  }
  await until(() => menu.state === 'open', `the context menu of the ${on} did not open`, 5000);
  const entries = [...menu.querySelectorAll<XulElement>('menuitem')];
  const entry = entries.find((item) => item.label === label);
  if (!entry) {
    menu.hidePopup();
    throw new Error(`no "${label}" in the menu, only: ${entries.map((item) => item.label).join(', ')}`);
  }
  const submenu = entry.closest<XulElement>('menu');
  submenu?.openMenu(true);
  const popup = submenu?.menupopup ?? menu;
  await until(() => popup.state === 'open', 'the submenu did not open', 5000);
  popup.activateItem(entry);
}
