/** The few calls of the browser's own `chrome` object the driver makes, inside extension and settings pages. */
export interface ChromeApi {
  readonly tabs: {
    query(filter: { active: boolean; lastFocusedWindow: boolean }): Promise<{ id?: number }[]>;
  };
  readonly action: {
    getBadgeText(details: { tabId?: number }): Promise<string>;
  };
  /** chrome://extensions only. */
  readonly developerPrivate: {
    getExtensionInfo(id: string): Promise<{
      installWarnings: string[];
      manifestErrors: { message: string }[];
      runtimeErrors: { message: string; source: string }[];
      permissions: { simplePermissions: { message: string }[] };
    }>;
    updateExtensionConfiguration(change: { extensionId: string; pinnedToToolbar: boolean }): Promise<void>;
  };
}
