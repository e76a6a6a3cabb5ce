import { useEffect, useMemo } from 'preact/hooks';
import { get, patch, type Api } from '../../shell/api';
import { choose } from '../../shell/chosen';
import type { Live } from '../../shell/live';
import { resource } from '../../shell/resource';
import { Trouble } from '../../shell/ui/Trouble';
import { word } from '../../shell/words';
import { Callbacks } from './Callbacks';
import { InLine } from './InLine';
import { SettingsForm } from './SettingsForm';
import { t } from './t';

/** A queue's settings, who waits in it, and who is to be called back. */
export function QueueEditor({ id, live: { topics } }: { id: string; live: Live<'queues'> }) {
  const queue = useMemo(() => resource(() => get<Api['QueueView']>(`/api/v1/queues/${encodeURIComponent(id)}`)), [id]);
  useEffect(() => { void queue.load(); }, [queue]);
  const [loaded, now] = [queue.value.value, topics.queues.value.get(id)];
  return (
    <>
      <button type="button" class="back" onClick={() => choose(null)}>← {t('back')}</button>
      {queue.problem.value && <Trouble problem={queue.problem.value} retry={queue.load} />}
      {!loaded && !queue.problem.value && <p class="soft" role="status">{word('loading')}</p>}
      {loaded && (
        <SettingsForm id={id} loaded={loaded} inForce={now ?? loaded} save={async (changes, basedOn) => {
          await patch(`/api/v1/queues/${encodeURIComponent(id)}`, changes, { basedOn });
          await queue.load();
        }} />
      )}
      <InLine id={id} version={now ? `${now.waiting}/${now.beingOffered}/${now.version}` : ''} />
      <Callbacks id={id} version={now ? `${now.callbacks}/${now.beingOffered}` : ''} />
    </>
  );
}
