import { createSanitizer } from '../sanitize/index.js';
import { startBackground } from './start.js';

const sanitizer = createSanitizer(window);
startBackground(async (article) => sanitizer.article(article));
