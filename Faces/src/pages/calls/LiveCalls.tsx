import type { Live } from '../../shell/live';
import { time } from '../../shell/texts';
import { Age } from '../../shell/ui/Age';
import { CallLink } from './CallLink';
import { whereIs } from '../../shell/where';
import { t } from './t';

/** Calls in progress. */
export function LiveCalls({ live: { feed, topics } }: { live: Live<'calls' | 'queues'> }) {
  const calls = [...topics.calls.value.values()].sort((a, b) => a.startedAt.localeCompare(b.startedAt));
  return (
    <section class="panel" aria-labelledby="in-progress">
      <h2 id="in-progress">{t('inProgress')} <span class="soft">{calls.length}</span></h2>
      {calls.length === 0 ? feed.value === 'live' && <p class="soft">{t('none')}</p> : (
        <div class="scroll">
          <table>
            <thead><tr><th>{t('caller')}</th><th>{t('dialled')}</th><th>{t('state')}</th><th>{t('began')}</th><th class="number">{t('lasted')}</th></tr></thead>
            <tbody>
              {calls.map(call => (
                <tr key={call.id}>
                  <td><CallLink id={call.id} text={call.fromUser ?? call.from ?? t('unknownCaller')} /></td>
                  <td>{call.to}</td>
                  <td>{whereIs(call)}</td>
                  <td>{time(call.startedAt)}</td>
                  <td class="number"><Age of={call.startedAt} /></td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
