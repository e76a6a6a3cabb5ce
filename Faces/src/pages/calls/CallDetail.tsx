import { useEffect, useMemo } from 'preact/hooks';
import { get, type Api } from '../../shell/api';
import { choose } from '../../shell/chosen';
import type { Live } from '../../shell/live';
import { resource } from '../../shell/resource';
import { Trouble } from '../../shell/ui/Trouble';
import { word } from '../../shell/words';
import { Dispositions } from './Dispositions';
import { Facts } from './Facts';
import { Legs } from './Legs';
import { Offers } from './Offers';
import { Recordings } from './Recordings';
import { StepIn } from './StepIn';
import { t } from './t';
import { Timeline } from './Timeline';

/** Everything about a call; while it goes on, what is shown follows it. */
export function CallDetail({ id, live: { topics } }: { id: string; live: Live<'calls' | 'queues' | 'agents'> }) {
  const call = useMemo(() => resource(() => get<Api['CallView']>(`/api/v1/calls/${encodeURIComponent(id)}`)), [id]);
  const why = useMemo(() => resource(() => get<Api['AssignmentView'][]>(`/api/v1/calls/${encodeURIComponent(id)}/why`)), [id]);
  const own = call.value.value?.summary.id ?? id;
  const card = topics.calls.value.get(own);
  useEffect(() => {
    void call.load();
    void why.load();
  }, [call, why, card?.version]);

  const view = call.value.value;
  return (
    <>
      <button type="button" class="back" onClick={() => choose(null)}>← {t('backToList')}</button>
      {call.problem.value && (call.problem.value.status === 404 ? <p class="trouble" role="alert">{t('gone')}</p> : <Trouble problem={call.problem.value} retry={call.load} />)}
      {!view && !call.problem.value && <p class="soft" role="status">{word('loading')}</p>}
      {view && (
        <article class="call" aria-labelledby="call">
          <h2 id="call">{t('call', { caller: view.summary.fromUser ?? view.summary.from ?? t('unknownCaller') })}</h2>
          <div class="columns">
            <Facts view={view} card={card} />
            {card && <StepIn card={card} queues={[...topics.queues.value.keys()].sort()} agents={[...topics.agents.value.values()].filter(agent => agent.status === 'available').map(agent => agent.name).sort()} />}
          </div>
          <Offers offers={view.summary.offers ?? []} assignments={why.value.value ?? []} />
          <Dispositions dispositions={view.summary.dispositions ?? []} />
          <Recordings call={own} />
          <Timeline entries={view.timeline ?? []} />
          <Legs legs={view.summary.legs ?? []} />
        </article>
      )}
    </>
  );
}
