import type { CallCard } from '../../shell/live';
import { t } from './t';

/** Where a call in progress is, in words. */
export function whereIs({ offers, wait, position }: CallCard): string {
  const talking = offers.find(offer => offer.acceptedAt);
  const ringing = offers.find(offer => !offer.acceptedAt);
  return talking ? t('talksWith', { agent: talking.agent })
    : ringing ? t('ringsAt', { agent: ringing.agent })
    : wait ? t('inQueue', { queue: wait.queue })
    : position ? t('inFlow', { flow: position.flow }) : '';
}
