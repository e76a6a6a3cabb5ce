import { now } from '../../shell/now';
import { duration } from '../../shell/texts';
import { desk, last } from './desk';
import { attempt, isBusy } from './doing';
import { Outcome } from './Outcome';
import { phone } from './phone';
import { did, session } from './session';
import { t } from './t';

const more = 30;
const change = (body: unknown) => attempt(() => did(`/api/v1/agents/${encodeURIComponent(session.value!.name)}/wrap-up`, body));

/** The time after a call: say what came of it, and be ready again. */
export function WrapUp() {
  const end = desk.value?.wrapUpEndsAt;
  return (
    <section class="panel wrap-up" aria-labelledby="wrap-up">
      <div class="spread">
        <h2 id="wrap-up">{t('wrapUp')}</h2>
        {end && <p class="timer" role="timer" aria-label={t('wrapUp.left')}>{duration(Math.ceil((new Date(end).getTime() - now.value) / 1000))}</p>}
      </div>
      {last.value && <p class="number small">{phone(last.value.caller) ?? t('unknownCaller')}</p>}
      {last.value && <Outcome key={last.value.call} call={last.value.call} isOpen />}
      <div class="actions">
        <button type="button" class="primary" disabled={isBusy.value} onClick={() => change({ end: true })}>{t('wrapUp.end')}</button>
        <button type="button" disabled={isBusy.value} onClick={() => change({ extendBySeconds: more })}>{t('wrapUp.more', { seconds: more })}</button>
      </div>
    </section>
  );
}
