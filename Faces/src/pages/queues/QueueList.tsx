import { useState } from 'preact/hooks';
import { del } from '../../shell/api';
import { choose } from '../../shell/chosen';
import type { Live } from '../../shell/live';
import { number } from '../../shell/texts';
import { Confirm } from '../../shell/ui/Confirm';
import { NewQueue } from './NewQueue';
import { t } from './t';

/** All queues, as they are now. */
export function QueueList({ live: { topics } }: { live: Live<'queues'> }) {
  const [isMaking, setMaking] = useState(false);
  const [leaving, setLeaving] = useState<string>();
  const queues = [...topics.queues.value.values()].sort((a, b) => a.id.localeCompare(b.id));
  return (
    <section class="panel" aria-labelledby="queues">
      <div class="spread">
        <h2 id="queues">{t('queues')}</h2>
        <button type="button" class="primary" onClick={() => setMaking(true)}>{t('new')}</button>
      </div>
      <div class="scroll">
        <table>
          <thead><tr><th>{t('queue')}</th><th class="number">{t('waiting')}</th><th>{t('agents')}</th><th>{t('strategy')}</th><td /></tr></thead>
          <tbody>
            {queues.map(({ id, settings, waiting, agents, isDraining }) => (
              <tr key={id}>
                <th scope="row">{settings.displayName ?? id} {settings.isClosed && <span class="tag warn">{t('closed')}</span>} {isDraining && <span class="tag warn">{t('draining')}</span>}</th>
                <td class="number">{number(waiting)}</td>
                <td>{t('agentsOf', { ready: agents.ready, signedIn: agents.signedIn, members: agents.members })}</td>
                <td>{t(`strategy.${settings.strategy ?? 'longestIdle'}`)}</td>
                <td class="row">
                  <button type="button" class="small" onClick={() => choose(id)} aria-label={`${t('edit')}: ${id}`}>{t('edit')}</button>
                  <button type="button" class="small" onClick={() => setLeaving(id)} aria-label={`${t('remove')}: ${id}`}>{t('remove')}</button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {isMaking && <NewQueue onClose={() => setMaking(false)} />}
      {leaving && (
        <Confirm title={t('remove.title', { queue: leaving })} action={t('remove')} onClose={() => setLeaving(undefined)}
          onConfirm={() => del(`/api/v1/queues/${encodeURIComponent(leaving)}?drain=true`)}>
          <p>{t('remove.text')}</p>
        </Confirm>
      )}
    </section>
  );
}
