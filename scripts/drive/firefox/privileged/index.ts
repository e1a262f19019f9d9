/**
 * What runs inside Firefox with the browser's own rights. Bundled (../bundle.ts) and sent over Marionette; every
 * function takes and gives JSON. Tabs and popups go by the number Firefox gives their browser element.
 */
export { chooseFromContextMenu, clickToolbarButton, strike } from './input.js';
export { heapBytes } from './memory.js';
export { answerPermissionPanel } from './permissions.js';
export { extensionReport } from './report.js';
export { rememberedRequests, rememberRequests } from './requests.js';
export { activeTab, findPopup, findTab, load, openPrivateWindow, openTab } from './tabs.js';
export {
  capture,
  closeView,
  isOpen,
  runInBackground,
  runInEveryFrame,
  runInFrame,
  setColorScheme,
  setViewport,
} from './views.js';
