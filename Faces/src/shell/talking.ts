import type { CallCard, CallCardOffer } from './live';

/** The offer of who has the caller: a supervisor only where no agent does. */
export const talkingOf = ({ offers }: Pick<CallCard, 'offers'>): CallCardOffer | undefined =>
  offers.find(offer => offer.acceptedAt && offer.kind !== 'supervise') ?? offers.find(offer => offer.acceptedAt);
