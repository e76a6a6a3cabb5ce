import { Copyable } from '../../shell/ui/Copyable';
import type { Application } from './application';
import { t } from './t';

const environment = `export Vonage__ApiKey=…
export Vonage__ApiSecret=…
export Vonage__SignatureSecret=…
export ContactCenter__PublicUrl=https://calls.example.com`;

const simulator = 'dotnet run --project Simulator -- --demo';

/** Says what has to be configured before anything can be set up at Vonage. */
export function NoPlatform({ found }: { found: Application }) {
  return (
    <section class="panel" aria-labelledby="noPlatform">
      <h2 id="noPlatform">{t('noPlatform')}</h2>
      <p>{t('noPlatform.why')}</p>
      <p class="soft">{found.problem?.message}</p>
      <h3>{t('noPlatform.account')}</h3>
      <p class="soft">{t('noPlatform.account.how')}</p>
      <Copyable block text={environment} label={t('noPlatform.account')} />
      <h3>{t('noPlatform.simulator')}</h3>
      <p class="soft">{t('noPlatform.simulator.how')}</p>
      <Copyable block text={simulator} label={t('noPlatform.simulator')} />
    </section>
  );
}
