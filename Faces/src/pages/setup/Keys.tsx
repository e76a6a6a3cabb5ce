import { useState } from 'preact/hooks';
import { Confirm } from '../../shell/ui/Confirm';
import { download } from './download';
import { t } from './t';

const keys = '/api/v1/platform/application/keys';

/** The key pair of the application, as files. */
export function Keys() {
  const [isAsked, setAsked] = useState(false);
  return (
    <section class="panel" aria-labelledby="keys">
      <h2 id="keys">{t('keys')}</h2>
      <p class="soft">{t('keys.why')}</p>
      <div class="row">
        <a class="button" href={`${keys}/public`} download="public.key">{t('keys.public')}</a>
        <button type="button" onClick={() => setAsked(true)}>{t('keys.private')}</button>
      </div>
      {isAsked && (
        <Confirm title={t('keys.private.title')} action={t('keys.private.do')} onClose={() => setAsked(false)} onConfirm={() => download(`${keys}/private`, 'private.key')}>
          <p>{t('keys.private.why')}</p>
        </Confirm>
      )}
    </section>
  );
}
