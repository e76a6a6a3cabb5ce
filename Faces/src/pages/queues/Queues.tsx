import { chosen } from '../../shell/chosen';
import type { Live } from '../../shell/live';
import { FeedState } from '../../shell/ui/FeedState';
import { QueueEditor } from './QueueEditor';
import { QueueList } from './QueueList';

/** The list, or the queue that is edited. */
export function Queues({ live }: { live: Live<'queues'> }) {
  return (
    <>
      <FeedState feed={live.feed} />
      {chosen.value ? <QueueEditor key={chosen.value} id={chosen.value} live={live} /> : <QueueList live={live} />}
    </>
  );
}
