import type { Api } from '../../shell/api';
import { time } from '../../shell/texts';
import { t } from './t';

/** The legs of a call. */
export function Legs({ legs }: { legs: readonly Api['CallLeg'][] }) {
  return (
    <section class="panel" aria-labelledby="legs">
      <h3 id="legs">{t('legs')}</h3>
      <div class="scroll">
        <table>
          <thead><tr><th>{t('leg')}</th><th>{t('from')}</th><th>{t('to')}</th><th>{t('status')}</th><th>{t('began')}</th><th>{t('answered')}</th><th>{t('ended')}</th></tr></thead>
          <tbody>
            {legs.map(leg => (
              <tr key={leg.uuid}>
                <td><code>{leg.uuid}</code><br /><span class="soft">{t(`direction.${leg.facts?.direction ?? 'unknown'}`)}</span></td>
                <td>{leg.facts?.from ?? '–'}</td>
                <td>{leg.facts?.to ?? '–'}</td>
                <td><span class={leg.isOver ? 'tag' : 'tag good'}>{leg.isOver ? leg.outcome : leg.status}</span></td>
                <td>{time(leg.startedAt)}</td>
                <td>{leg.answeredAt ? time(leg.answeredAt) : '–'}</td>
                <td>{leg.endedAt ? time(leg.endedAt) : '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
