import type { ComponentInterfaces, PrivilegedModules, PrivilegedServices, ScriptError } from './api.js';
import { extensionOf } from './window.js';

declare const Services: PrivilegedServices;
declare const Ci: ComponentInterfaces;
declare const ChromeUtils: PrivilegedModules;

/** What Firefox holds against the extension: see `ExtensionReport` in ../../driver.ts. */
export function extensionReport(extensionId: string, origin: string) {
  const extension = extensionOf(extensionId);
  const { ExtensionData } = ChromeUtils.importESModule('resource://gre/modules/Extension.sys.mjs');
  const permissions = extension.getRequiredPermissions();
  return {
    installWarnings: ExtensionData.formatPermissionStrings({ permissions, appName: 'Firefox' }, {}).msgs,
    manifestErrors: [...extension.errors, ...extension.warnings],
    runtimeErrors: Services.console
      .getMessageArray()
      .filter((message): message is ScriptError => message instanceof Ci.nsIScriptError)
      .filter(
        ({ flags, sourceName }) => !(flags & Ci.nsIScriptError.warningFlag) && sourceName.startsWith(origin),
      )
      // Firefox's own remark on a page that was closed while it still waited for an answer: nobody has thrown.
      .filter(({ errorMessage }) => !errorMessage.includes('resolved after context unloaded'))
      .map(({ sourceName, lineNumber, errorMessage }) => `${sourceName}:${lineNumber}: ${errorMessage}`),
  };
}
