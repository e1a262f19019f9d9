import type { Navigation } from '../navigation.js';
import type { Transfer } from './plugs.js';

/** What every dialog of this folder is given. */
export interface TransferProps {
  readonly transfer: Transfer;
  readonly navigation: Navigation;
  readonly onClosed: () => void;
}
