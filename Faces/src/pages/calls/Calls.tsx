import { chosen } from '../../shell/chosen';
import type { Live } from '../../shell/live';
import { FeedState } from '../../shell/ui/FeedState';
import { CallDetail } from './CallDetail';
import { FinishedCalls } from './FinishedCalls';
import { LiveCalls } from './LiveCalls';

/** The lists, or the call that was chosen. */
export function Calls({ live }: { live: Live<'calls' | 'queues' | 'agents'> }) {
  return (
    <>
      <FeedState feed={live.feed} />
      {chosen.value ? <CallDetail key={chosen.value} id={chosen.value} live={live} /> : <><LiveCalls live={live} /><FinishedCalls /></>}
    </>
  );
}
