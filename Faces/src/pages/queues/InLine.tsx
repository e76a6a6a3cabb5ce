import { useEffect, useMemo } from 'preact/hooks';
import { all, type Api } from '../../shell/api';
import { resource } from '../../shell/resource';
import { Age } from '../../shell/ui/Age';
import { t } from './t';

/** Who waits, in the order of service. */
export function InLine({ id, version }: { id: string; version: string }) {
  const callers = useMemo(() => resource(() => all<Api['WaitingCallerView']>(`/api/v1/queues/${encodeURIComponent(id)}/waiting`)), [id]);
  useEffect(() => { void callers.load(); }, [callers, version]);
  const list = callers.value.value ?? [];
  return (
    <section class="panel" aria-labelledby="in-line">
      <h2 id="in-line">{t('inLine')}</h2>
      {list.length === 0 ? <p class="soft">{t('nobody')}</p> : (
        <div class="scroll">
          <table>
            <thead><tr><th class="number">{t('position')}</th><th>{t('number')}</th><th class="number">{t('waited')}</th><th class="number">{t('priority')}</th></tr></thead>
            <tbody>
              {list.map(caller => (
                <tr key={caller.waitId}>
                  <td class="number">{caller.position}</td>
                  <td>
                    <a href={`/console/calls?id=${encodeURIComponent(caller.callId)}`}>{caller.number ?? t('withheld')}</a>
                    {caller.isCallback && <> <span class="tag">{t('callback')}</span></>}
                    {caller.isOffered && <> <span class="tag good">{t('offered')}</span></>}
                  </td>
                  <td class="number"><Age of={caller.enteredAt} /></td>
                  <td class="number">{caller.priority}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
