import { useRef } from 'preact/hooks';
import type { Live } from '../../shell/live';
import { now } from '../../shell/now';
import { time } from '../../shell/texts';
import { FeedState } from '../../shell/ui/FeedState';
import { AgentTile } from './AgentTile';
import { atWork, countByStatus } from './agents';
import { attentionOf, oldestWaits } from './attention';
import { CallRow } from './CallRow';
import { FullScreen } from './FullScreen';
import { QueueTile } from './QueueTile';
import { t } from './t';

const mostCalls = 40;

/** The whole board. While the connection is lost it says since when its figures are old. */
export function Board({ live: { feed, topics } }: { live: Live<'queues' | 'agents' | 'calls'> }) {
  const calls = [...topics.calls.value.values()].sort((a, b) => a.startedAt.localeCompare(b.startedAt));
  const oldest = oldestWaits(calls);
  const queues = [...topics.queues.value.values()]
    .map(queue => ({ queue, level: attentionOf(queue, queue.longestWaitSeconds).level }))
    .sort((a, b) => b.level - a.level || b.queue.waiting - a.queue.waiting || a.queue.id.localeCompare(b.queue.id));
  const agents = atWork(topics.agents.value.values());
  return (
    <div class="board" data-feed={feed.value}>
      <div class="spread"><FeedState feed={feed} /><FullScreen /></div>
      {feed.value === 'lost' && <Stale />}
      <section aria-labelledby="queues">
        <h2 id="queues">{t('queues')}</h2>
        {queues.length === 0 && feed.value === 'live' && <p class="soft">{t('noQueues')}</p>}
        <ul class="queues">{queues.map(({ queue }) => <QueueTile key={queue.id} queue={queue} oldest={oldest.get(queue.id)} />)}</ul>
      </section>
      <section aria-labelledby="agents">
        <div class="spread">
          <h2 id="agents">{t('agents')}</h2>
          <p class="counts">{countByStatus(agents).map(({ status, count }) => <span key={status} data-status={status}>{t('countByStatus', { count, status: t(`status.${status}`) })}</span>)}</p>
        </div>
        {agents.length === 0 && feed.value === 'live' && <p class="soft">{t('noAgents')}</p>}
        <ul class="agents">{agents.map(agent => <AgentTile key={agent.name} agent={agent} />)}</ul>
      </section>
      <section aria-labelledby="calls">
        <h2 id="calls">{t('calls')} <span class="soft">{calls.length}</span></h2>
        {calls.length === 0 && feed.value === 'live' && <p class="soft">{t('noCalls')}</p>}
        <ul class="calls">{calls.slice(0, mostCalls).map(call => <CallRow key={call.id} call={call} />)}</ul>
        {calls.length > mostCalls && <p class="soft">{t('moreCalls', { count: calls.length - mostCalls })}</p>}
      </section>
    </div>
  );
}

// The time when it was noticed, and not now's.
function Stale() {
  const at = useRef(now.peek());
  return <p class="trouble" role="alert">{t('stale', { time: time(new Date(at.current)) })}</p>;
}
