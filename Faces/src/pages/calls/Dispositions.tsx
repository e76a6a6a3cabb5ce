import type { Api } from '../../shell/api';
import { dateTime } from '../../shell/texts';
import { t } from './t';

/** What agents said of the call. */
export function Dispositions({ dispositions }: { dispositions: readonly Api['Disposition'][] }) {
  if (dispositions.length === 0) return null;
  return (
    <section class="panel" aria-labelledby="dispositions">
      <h3 id="dispositions">{t('dispositions')}</h3>
      <ul class="offers">
        {dispositions.map(one => (
          <li key={one.agent ?? ''}>
            <p><strong>{one.agent ?? t('dispositions.supervisor')}</strong> {one.code && <span class="tag">{one.code}</span>} · {dateTime(one.at)}</p>
            {one.notes && <p class="remarks">{one.notes}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
