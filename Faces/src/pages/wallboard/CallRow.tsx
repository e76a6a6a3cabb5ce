import type { CallCard } from '../../shell/live';
import { talkingOf } from '../../shell/talking';
import { Age } from '../../shell/ui/Age';
import { t } from './t';

/** A call in progress, and where it is. */
export function CallRow({ call }: { call: CallCard }) {
  return (
    <li>
      <a href={`/console/calls?id=${encodeURIComponent(call.id)}`}>{call.fromUser ?? call.from ?? t('unknownCaller')}</a>
      <span>{whereIs(call)}</span>
      <Age of={call.startedAt} />
    </li>
  );
}

export function whereIs(call: CallCard): string {
  const { offers, wait, position } = call;
  const talking = talkingOf(call);
  const ringing = offers.find(offer => !offer.acceptedAt);
  return talking ? t('talksWith', { agent: talking.agent })
    : ringing ? t('ringsAt', { agent: ringing.agent })
    : wait ? t('inQueue', { queue: wait.queue })
    : position ? t('inFlow', { flow: position.flow }) : '';
}
