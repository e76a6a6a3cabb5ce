import { useEffect, useState } from 'preact/hooks';
import type { Api } from '../../shell/api';
import type { Live } from '../../shell/live';
import { byAttention, statuses, statusOf } from '../../shell/status';
import { percent } from '../../shell/texts';
import { Age } from '../../shell/ui/Age';
import { FeedState } from '../../shell/ui/FeedState';
import { Select, TextField } from '../../shell/ui/Field';
import { word } from '../../shell/words';
import { Edit } from './Edit';
import { occupancy } from './occupancy';
import { t } from './t';

/** Every agent, as they are now; those who are signed out last. */
export function Agents({ live: { feed, topics } }: { live: Live<'agents' | 'queues'> }) {
  const [asked, setAsked] = useState('');
  const [status, setStatus] = useState('');
  const [edited, setEdited] = useState<string>();
  // A report, and not a feed: a minute old at most.
  useEffect(() => {
    void occupancy.load();
    const again = setInterval(() => void occupancy.load(), 60_000);
    return () => clearInterval(again);
  }, []);
  const every = [...topics.agents.value.values()];
  const words = asked.trim().toLowerCase();
  const shown = every
    .filter(agent => !status || statusOf(agent) === status)
    .filter(agent => [agent.name, agent.displayName ?? '', ...Object.keys(agent.skills), ...Object.keys(agent.queues)].some(one => one.toLowerCase().includes(words)))
    .sort(byAttention);
  const one = edited === undefined ? undefined : topics.agents.value.get(edited);
  return (
    <section class="panel" aria-labelledby="all">
      <div class="spread"><h2 id="all">{t('agents')} <span class="soft">{shown.length}</span></h2><FeedState feed={feed} /></div>
      <div class="row filters">
        <TextField label={t('find')} hint={t('findHint')} type="search" value={asked} onInput={setAsked} />
        <Select label={t('status')} value={status} onInput={setStatus}
          choices={[{ value: '', text: t('every') }, ...statuses.map(value => ({ value, text: t(`status.${value}`) }))]} />
      </div>
      {shown.length === 0 ? <p class="soft" role="status">{feed.value === 'connecting' ? word('loading') : t(every.length === 0 ? 'none' : 'noneFits')}</p> : (
        <div class="scroll" tabIndex={0} role="group" aria-labelledby="all">
          <table>
            <thead><tr><th>{t('agent')}</th><th>{t('status')}</th><th class="number">{t('since')}</th><th>{t('call')}</th><th class="number">{t('occupancy')}</th><th>{t('queues')}</th><th>{t('skills')}</th><th><span class="hidden">{t('edit')}</span></th></tr></thead>
            <tbody>{shown.map(agent => <Row key={agent.name} agent={agent} busy={occupancy.value.value?.get(agent.name)} onEdit={() => setEdited(agent.name)} />)}</tbody>
          </table>
        </div>
      )}
      {one && <Edit agent={one} queues={[...topics.queues.value.keys()].sort()} onClose={() => setEdited(undefined)} />}
    </section>
  );
}

const tones: Partial<Record<Api['DeskStatus'], string>> = { available: 'tag good', reserved: 'tag warn', wrapUp: 'tag warn', resting: 'tag bad' };

function Row({ agent, busy, onEdit }: { agent: Api['DeskView']; busy: number | null | undefined; onEdit(): void }) {
  const status = statusOf(agent);
  const call = agent.offer?.callId ?? agent.calls[0]?.callId ?? agent.room?.call;
  return (
    <tr data-agent={agent.name} data-status={status}>
      <td><strong>{agent.displayName ?? agent.name}</strong>{agent.displayName && agent.displayName !== agent.name && <span class="soft"> {agent.name}</span>}</td>
      <td>
        <span class={tones[status] ?? 'tag'}>{t(`status.${status}`)}</span>{agent.reason && <span class="soft"> {agent.reason}</span>}
        {agent.requested && <p class="soft">{t('afterCall', { status: t(`presence.${agent.requested.presence}`) })}</p>}
      </td>
      <td class="number">{agent.since ? <Age of={agent.since} /> : '–'}</td>
      <td>{call ? <a href={`/console/calls?id=${encodeURIComponent(call)}`}>{agent.offer?.queue ?? t('ownCall')}</a> : '–'}</td>
      <td class="number">{busy == null ? '–' : percent(busy)}</td>
      <td><Levels of={agent.queues} /></td>
      <td><Levels of={agent.skills} /></td>
      <td><button type="button" class="small" onClick={onEdit} aria-label={t('editOne', { agent: agent.name })}>{t('edit')}</button></td>
    </tr>
  );
}

function Levels({ of }: { of: Readonly<Record<string, number>> }) {
  return <span class="levels">{Object.entries(of).map(([name, level]) => <span key={name} class="tag">{name} {level}</span>)}</span>;
}
