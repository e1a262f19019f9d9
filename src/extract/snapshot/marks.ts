/** Attribute of an `<img>` in a snapshot: the address the live page really loaded. */
export const CURRENT_SOURCE = 'data-plainread-current-source';
