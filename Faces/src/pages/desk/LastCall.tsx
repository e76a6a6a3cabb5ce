import { last, memory } from './desk';
import { Outcome } from './Outcome';
import { phone } from './phone';
import { t } from './t';

/** What there is to say of a call after which no wrap-up comes: until it is said, or the next call. */
export function LastCall() {
  const { call, caller } = last.value!;
  return (
    <section class="panel wrap-up" aria-labelledby="last-call">
      <h2 id="last-call">{t('lastCall')}</h2>
      <p class="number small">{phone(caller) ?? t('unknownCaller')}</p>
      <Outcome key={call} call={call} isOpen />
      <div class="actions"><button type="button" onClick={() => { memory.value = null; }}>{t('lastCall.close')}</button></div>
    </section>
  );
}
