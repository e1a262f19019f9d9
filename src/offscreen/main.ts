import { handle } from '../messages/index.js';
import { createSanitizer } from '../sanitize/index.js';

const sanitizer = createSanitizer(window);
handle('sanitize-article', (article) => sanitizer.article(article));
