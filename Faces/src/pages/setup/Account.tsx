import { get, type Api } from '../../shell/api';
import { boot } from '../../shell/boot';
import { resource } from '../../shell/resource';
import { Loaded } from '../../shell/ui/Loaded';
import { t } from './t';

const balance = resource(() => get<Api['AccountBalance']>('/api/v1/platform/balance'));
const money = new Intl.NumberFormat(boot.language, { style: 'currency', currency: 'EUR' });

/** What the account has left. */
export function Account() {
  return (
    <section class="panel" aria-labelledby="account">
      <h2 id="account">{t('account')}</h2>
      <Loaded from={balance}>
        {found => (
          <>
            <p class="balance">{money.format(found.value)}</p>
            <p class="soft">{t(found.autoReload ? 'autoReload' : 'noAutoReload')}</p>
          </>
        )}
      </Loaded>
    </section>
  );
}
