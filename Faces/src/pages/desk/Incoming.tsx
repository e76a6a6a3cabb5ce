import { now, since } from '../../shell/now';
import { duration } from '../../shell/texts';
import { Came } from './Came';
import { cards, incoming, offerTerms } from './desk';
import { isBusy } from './doing';
import { Key } from './Key';
import { keys } from './keys';
import { answer, reject } from './offer';
import { phone } from './phone';
import { t } from './t';

/** A call that rings: who, from where, for how long yet. What is told later comes below the buttons: one that moves under a finger is missed. */
export function Incoming() {
  const one = incoming.value!;
  const card = one.call ? cards.value.get(one.call) : undefined;
  const caller = card?.fromUser ?? phone(card?.from ?? one.leg?.from) ?? t('unknownCaller');
  const waitedFrom = card?.wait?.enteredAt ?? card?.startedAt;
  const terms = offerTerms.value;
  const rings = terms?.ringSeconds ?? 0;
  const left = terms?.offeredAt && rings > 0 ? Math.max(0, rings - (now.value - new Date(terms.offeredAt).getTime()) / 1000) : null;
  return (
    <section class="panel incoming" aria-labelledby="ringing">
      <div class="spread">
        <h2 id="ringing">{t('ringing.title')}</h2>
        {one.queue && <span class="tag">{t('fromQueue', { queue: one.queue })}</span>}
      </div>
      <p class="number">{caller}</p>
      <div class="actions">
        <button type="button" class="answer" disabled={isBusy.value || !one.leg} onClick={answer} aria-keyshortcuts={`Alt+${keys.answer}`}>{t('answer')}<Key name={keys.answer} /></button>
        <button type="button" class="danger" disabled={isBusy.value} onClick={reject} aria-keyshortcuts={`Alt+${keys.reject}`}>{t('reject')}<Key name={keys.reject} /></button>
      </div>
      {terms?.kind === 'consult' && <p><span class="tag warn">{t('isConsult')}</span></p>}
      <Came call={one.call} />
      <dl class="facts">
        {waitedFrom && <div><dt>{t('waited')}</dt><dd>{duration(since(waitedFrom))}</dd></div>}
        {left !== null && <div><dt>{t('ringsFor')}</dt><dd data-countdown>{duration(Math.ceil(left))}</dd></div>}
      </dl>
      {left !== null && <progress max={rings} value={left} aria-label={t('ringsFor')} />}
      {!one.leg && <p class="soft">{t('legComes')}</p>}
    </section>
  );
}

/** Tells screen readers of it once, not of every second. */
export function IncomingAlert() {
  const one = incoming.value;
  const card = one?.call ? cards.value.get(one.call) : undefined;
  return <p class="hidden" role="alert">{one ? t('ringing.alert', { caller: card?.fromUser ?? phone(card?.from ?? one.leg?.from) ?? t('unknownCaller'), queue: one.queue ?? '' }) : ''}</p>;
}
