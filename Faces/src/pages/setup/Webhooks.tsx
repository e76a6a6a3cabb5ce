import { get, type Api } from '../../shell/api';
import { resource } from '../../shell/resource';
import { Copyable } from '../../shell/ui/Copyable';
import { Loaded } from '../../shell/ui/Loaded';
import { t } from './t';

const sdk = resource(() => get<Api['SdkView']>('/api/v1/sdk'));

/** Where Vonage reaches us. */
export function Webhooks() {
  return (
    <section class="panel" aria-labelledby="webhooks">
      <h2 id="webhooks">{t('webhooks')}</h2>
      <p class="soft">{t('webhooks.why')}</p>
      <Loaded from={sdk}>
        {({ webhooks }) => (
          <dl class="facts">
            {(['answer', 'event', 'fallback', 'rtc'] as const).map(name => (
              <>
                <dt>{t(`webhook.${name}`)}</dt>
                <dd><Copyable text={webhooks[name]} label={t(`webhook.${name}`)} /></dd>
              </>
            ))}
          </dl>
        )}
      </Loaded>
    </section>
  );
}
