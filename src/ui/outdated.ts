import { t } from '../i18n/index.js';

/**
 * Makes the notice of a page that has outlived its extension ready, while words can still be had.
 * @returns shows it, above all else on the page
 */
export function prepareOutdatedNotice(): () => void {
  const notice = document.createElement('section');
  notice.className = 'outdated';
  notice.id = 'outdated';
  notice.setAttribute('role', 'alert');
  const sentence = document.createElement('p');
  sentence.textContent = t('outdated');
  const reload = document.createElement('button');
  reload.type = 'button';
  reload.className = 'button primary';
  reload.textContent = t('outdated_reload');
  reload.addEventListener('click', () => location.reload());
  notice.append(sentence, reload);
  return () => document.body.prepend(notice);
}
