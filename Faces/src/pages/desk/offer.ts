import { incoming } from './desk';
import { attempt } from './doing';
import { did } from './session';
import { voice } from './voice/voice';

/** Takes the call that rings. */
export const answer = () => attempt(async () => { if (incoming.value?.leg) await voice.answer(incoming.value.leg.id); });

/** Sends the caller on. */
export const reject = () => attempt(async () => {
  const one = incoming.value;
  if (one?.offer && one.call) await did(`/api/v1/offers/${one.call}/${one.offer}/reject`);
  else if (one?.leg) await voice.reject(one.leg.id);
});
