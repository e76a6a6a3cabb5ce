import type { CallCard } from '../../shell/live';
import { talkingOf } from '../../shell/talking';
import { t } from './t';

/** Where a call in progress is, in words. */
export function whereIs(call: CallCard): string {
  const { offers, wait, position } = call;
  const talking = talkingOf(call);
  const ringing = offers.find(offer => !offer.acceptedAt);
  return talking ? t('talksWith', { agent: talking.agent })
    : ringing ? t('ringsAt', { agent: ringing.agent })
    : wait ? t('inQueue', { queue: wait.queue })
    : position ? t('inFlow', { flow: position.flow }) : '';
}
