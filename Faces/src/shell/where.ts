import type { CallCard, CallCardOffer } from './live';
import { time } from './texts';
import { word } from './words';

/** The offer of who has the caller: a supervisor only where no agent does. */
export const talkingOf = ({ offers }: Pick<CallCard, 'offers'>): CallCardOffer | undefined =>
  offers.find(offer => offer.acceptedAt && offer.kind !== 'supervise') ?? offers.find(offer => offer.acceptedAt);

/** Where a call in progress is, in words. */
export function whereIs(call: CallCard): string {
  const talking = talkingOf(call) ?? call.apps.find(app => app.answeredAt);
  const ringing = call.offers.find(offer => !offer.acceptedAt) ?? call.apps.find(app => !app.answeredAt) ?? (call.rungByName ? { agent: call.rungByName } : undefined);
  return talking ? word('talksWith', { agent: talking.agent })
    : ringing ? word('ringsAt', { agent: ringing.agent })
    : call.callback?.nextAt ? word('callbackAt', { time: time(call.callback.nextAt) })
    : call.wait ? word('inQueue', { queue: call.wait.queue })
    : call.position ? word('inFlow', { flow: call.position.flow }) : '';
}
