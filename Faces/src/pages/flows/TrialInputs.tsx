import { useState } from 'preact/hooks';
import { TextField } from '../../shell/ui/Field';
import { stepsOf } from './document';
import type { Draft } from './draft';
import { happeningsAt, phrasesAt, takesKeys } from './happenings';
import { t } from './t';
import { nameOf } from './TrialTurn';

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];

/** What may happen next in a trial. Place: the step at which it waits; undefined: it is over. */
export function TrialInputs({ draft, place, isBusy, give }: { draft: Draft; place: string | undefined; isBusy: boolean; give(input: string): void }) {
  const [typed, setTyped] = useState('');
  const step = place === undefined ? undefined : stepsOf(draft.document.value)[place];
  const happenings = happeningsAt(step);
  return (
    <div class="inputs">
      {happenings.length > 0 && (
        <div class="happenings" role="group" aria-label={t('try.happens', { step: place! })}>
          <p class="soft">{t('try.happens', { step: place! })}</p>
          {happenings.map(one => <button key={one} type="button" disabled={isBusy} onClick={() => give(one)}>{one === '' ? t('try.nothing') : nameOf(one)}</button>)}
          {phrasesAt(step).map(phrase => <button key={`“${phrase}`} type="button" disabled={isBusy} onClick={() => give(phrase)}>“{phrase}”</button>)}
        </div>
      )}
      <div class="keys" role="group" aria-label={t('try.keys')}>
        {keys.map(key => <button key={key} type="button" disabled={isBusy || !takesKeys(step)} onClick={() => give(key)}>{key}</button>)}
      </div>
      {takesKeys(step) && (
        <form class="row" onSubmit={event => { event.preventDefault(); give(typed); setTyped(''); }}>
          <TextField label={t('try.other')} hint={t('try.other.hint')} value={typed} onInput={setTyped} autoComplete="off" />
          <button disabled={isBusy}>{t('try.send')}</button>
        </form>
      )}
    </div>
  );
}
