import { useState } from 'preact/hooks';
import type { Api } from '../../shell/api';
import { Copyable } from '../../shell/ui/Copyable';
import { t } from './t';

/** What apps are configured with. The key appears when it is asked for. */
export function Access({ access }: { access: Api['SdkView'] }) {
  const [isShown, setShown] = useState(false);
  return (
    <section class="panel" aria-labelledby="access">
      <h2 id="access">{t('access')}</h2>
      <p class="soft">{t('access.why')}</p>
      <dl class="facts">
        <dt>{t('server')}</dt><dd><Copyable text={access.serverUrl} label={t('server')} /></dd>
        <dt>{t('jwtUrl')}</dt><dd><Copyable text={access.jwtUrl} label={t('jwtUrl')} /></dd>
        <dt>{t('application')}</dt><dd><Copyable text={access.applicationId} label={t('application')} /></dd>
        <dt>{t('key')}</dt>
        <dd>{isShown ? <Copyable text={access.mobileApiKey} label={t('key')} /> : <button type="button" class="small" onClick={() => setShown(true)}>{t('key.show')}</button>}</dd>
      </dl>
      <p class="soft">{t(access.signIn === 'Pin' ? 'signIn.pin' : 'signIn.key')}</p>
    </section>
  );
}
