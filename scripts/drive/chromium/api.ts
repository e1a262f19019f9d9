/** The few calls of the browser's own `chrome` object the driver makes, inside extension and settings pages. */
export interface ChromeApi {
  readonly tabs: {
    query(filter: { active: boolean; lastFocusedWindow: boolean }): Promise<{ id?: number }[]>;
  };
  readonly action: {
    getBadgeText(details: { tabId?: number }): Promise<string>;
  };
  readonly windows: { create(what: { url: string; incognito: boolean }): Promise<unknown> };
  readonly runtime: { reload(): void };
  /** chrome://extensions only. */
  readonly developerPrivate: {
    getExtensionInfo(id: string): Promise<{
      installWarnings: string[];
      manifestErrors: { message: string }[];
      runtimeErrors: { message: string; source: string }[];
      permissions: { simplePermissions: { message: string }[] };
    }>;
    updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
    updateExtensionConfiguration(change: {
      extensionId: string;
      pinnedToToolbar?: boolean;
      incognitoAccess?: boolean;
    }): Promise<void>;
  };
}
