/** The parts of Firefox's privileged API that this folder and ../frame touch, as narrow as they use it. */

export interface XulElement extends HTMLElement {
  readonly label: string;
  readonly state: string;
  /** Of a menupopup. */
  activateItem(item: Element): void;
  hidePopup(): void;
  /** Of a menu. */
  openMenu(open: boolean): void;
  readonly menupopup: XulElement;
}

export interface XulBrowser extends HTMLElement {
  readonly browserId: number;
  readonly currentURI: { readonly spec: string };
  readonly webProgress: { readonly isLoadingDocument: boolean };
  readonly browsingContext: {
    prefersColorSchemeOverride: string;
    readonly currentWindowGlobal: {
      drawSnapshot(area: null, scale: number, background: string): Promise<ImageBitmap>;
    };
  };
  readonly messageManager: MessageManager;
  fixupAndLoadURIString(url: string, options: { triggeringPrincipal: unknown }): void;
}

export interface MessageManager {
  addMessageListener(name: string, listener: (message: { data: FrameAnswer }) => void): void;
  removeMessageListener(name: string, listener: (message: { data: FrameAnswer }) => void): void;
  loadFrameScript(url: string, later: boolean): void;
}

export interface FrameAnswer {
  readonly value?: string | undefined;
  readonly error?: string;
}

export interface BrowserWindow extends Window {
  readonly gBrowserInit?: { readonly delayedStartupFinished: boolean };
  OpenBrowserWindow(options: { private: boolean }): BrowserWindow;
  readonly gBrowser: {
    readonly browsers: XulBrowser[];
    readonly selectedBrowser: XulBrowser;
    selectedTab: Element;
    addTab(url: string, options: { triggeringPrincipal: unknown }): Element;
    removeTab(tab: Element): void;
    getTabForBrowser(browser: XulBrowser): Element;
    addTabsProgressListener(listener: TabsProgressListener): void;
    removeTabsProgressListener(listener: TabsProgressListener): void;
  };
  readonly CustomizableUI: {
    getPlacementOfWidget(id: string): { area: string };
    addWidgetToArea(id: string, area: string): void;
    getWidget(id: string): { forWindow(window: Window): { node: XulElement } };
  };
  synthesizeMouseEvent(type: string, x: number, y: number, data: MouseData, options: object): void;
  readonly KeyboardEvent: typeof KeyboardEvent;
}

export interface MouseData {
  readonly button?: number;
  readonly clickCount?: number;
}

export interface TabsProgressListener {
  onStateChange(
    browser: XulBrowser,
    progress: { isTopLevel: boolean },
    request: unknown,
    flags: number,
  ): void;
}

export interface TextInputProcessor {
  beginInputTransactionForTests(window: Window): boolean;
  keydown(event: KeyboardEvent): void;
  keyup(event: KeyboardEvent): void;
}

export interface PrivilegedExtension {
  readonly warnings: string[];
  readonly errors: string[];
  readonly views: Iterable<{ viewType: string; xulBrowser: XulBrowser }>;
  wakeupBackground?(): Promise<void>;
  getRequiredPermissions(): unknown;
}

interface Supports {
  QueryInterface(type: unknown): HttpChannel;
}

interface HttpChannel {
  readonly URI: { readonly spec: string };
  readonly loadInfo: {
    readonly loadingPrincipal: Principal | null;
    readonly triggeringPrincipal: Principal | null;
  };
}

interface Principal {
  readonly addonPolicy: { readonly id: string } | null;
}

/** One nsIScriptError. */
export interface ScriptError {
  readonly flags: number;
  readonly sourceName: string;
  readonly lineNumber: number;
  readonly errorMessage: string;
}

export interface PrivilegedServices {
  /** The message manager of all frames. */
  readonly mm: Pick<MessageManager, 'loadFrameScript'>;
  readonly wm: { getMostRecentWindow(type: string): BrowserWindow };
  readonly scriptSecurityManager: { getSystemPrincipal(): unknown };
  readonly console: { getMessageArray(): unknown[] };
  readonly obs: { addObserver(observer: (subject: Supports) => void, topic: string): void };
}

export interface ComponentClasses {
  readonly [contract: string]: { createInstance(type: unknown): unknown };
}

export interface ComponentInterfaces {
  readonly nsIHttpChannel: unknown;
  readonly nsITextInputProcessor: unknown;
  readonly nsIScriptError: (abstract new () => unknown) & { warningFlag: number };
  readonly nsIWebProgressListener: { STATE_STOP: number; STATE_IS_WINDOW: number };
}

export interface PrivilegedModules {
  importESModule(url: string): {
    setTimeout(call: (value?: unknown) => void, ms: number): number;
    readonly ExtensionParent: {
      readonly apiManager: {
        readonly global: { browserActionFor(extension: PrivilegedExtension): { widget: { id: string } } };
      };
    };
    readonly ExtensionData: {
      formatPermissionStrings(
        what: { permissions: unknown; appName: string },
        options: object,
      ): { msgs: string[] };
    };
  };
}

export interface PrivilegedPolicies {
  getByID(id: string): { readonly extension: PrivilegedExtension };
}
