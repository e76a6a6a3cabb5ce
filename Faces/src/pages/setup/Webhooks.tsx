import type { Api } from '../../shell/api';
import { Copyable } from '../../shell/ui/Copyable';
import { t } from './t';

/** Where Vonage reaches us. */
export function Webhooks({ urls }: { urls: Api['WebhookUrls'] }) {
  return (
    <section class="panel" aria-labelledby="webhooks">
      <h2 id="webhooks">{t('webhooks')}</h2>
      <p class="soft">{t('webhooks.why')}</p>
      <dl class="facts">
        {(['answer', 'event', 'fallback', 'rtc'] as const).map(name => (
          <>
            <dt>{t(`webhook.${name}`)}</dt>
            <dd><Copyable text={urls[name]} label={t(`webhook.${name}`)} /></dd>
          </>
        ))}
      </dl>
    </section>
  );
}
