import { locale, t } from '../../i18n/index.js';
import { formatDay } from '../../ui/moment.js';
import type { Banner, Desk } from './desk.js';

/** What is to be known before the list: news of the library as a whole. */
export function Banners({ desk }: { readonly desk: Desk }) {
  const { lostAt, dismissLoss, banners } = desk;
  return (
    <>
      {lostAt.value !== null && <LossNotice at={lostAt.value} onDismiss={dismissLoss} />}
      {banners.value.map((banner) => (
        <BannerLine key={banner.id} banner={banner} />
      ))}
    </>
  );
}

/** Says that the browser itself gave up a damaged library; an empty list alone would look like our doing. */
function LossNotice({ at, onDismiss }: { readonly at: string; readonly onDismiss: () => void }) {
  return (
    <section class="banner loss" role="alert">
      <p>{t('library_lost', formatDay(at, locale()))}</p>
      <button type="button" class="button" data-action="dismiss-loss" onClick={onDismiss}>
        {t('library_dismiss')}
      </button>
    </section>
  );
}

function BannerLine({ banner: { id, text, action, onDismiss } }: { readonly banner: Banner }) {
  return (
    <div class="banner" data-banner={id}>
      <p>{text}</p>
      {action && (
        <button type="button" class="button" onClick={action.run}>
          {action.label}
        </button>
      )}
      {onDismiss && (
        <button type="button" class="button" onClick={onDismiss}>
          {t('library_dismiss')}
        </button>
      )}
    </div>
  );
}
