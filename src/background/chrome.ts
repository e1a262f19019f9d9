import { ensureOffscreen } from '../browser/offscreen.js';
import { send } from '../messages/index.js';
import { startBackground } from './start.js';

startBackground(async (article) => {
  await ensureOffscreen('offscreen.html', 'Make the HTML of an article safe before it is saved.');
  return send('sanitize-article', article);
});
