import { createSanitizer } from '../sanitize/index.js';

/** The door for hostile HTML, with this page's own DOM. */
export const sanitizer = createSanitizer(window);
