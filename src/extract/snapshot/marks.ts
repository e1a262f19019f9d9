/** Attribute of an `<img>` in a snapshot: the address the live page really loaded. */
export const CURRENT_SOURCE = 'data-plainread-current-source';
/** Attribute of an `<img>` in a snapshot: an address that the live page loaded and found or shows no larger than a dot. */
export const DOT_SOURCE = 'data-plainread-dot-source';
