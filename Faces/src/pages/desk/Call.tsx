import { useState } from 'preact/hooks';
import { since } from '../../shell/now';
import { duration } from '../../shell/texts';
import { consult, isAsking } from './company';
import { Consult } from './Consult';
import { current, memory, ownLeg } from './desk';
import { isBusy } from './doing';
import { Key } from './Key';
import { Keypad } from './Keypad';
import { keys } from './keys';
import { Outcome } from './Outcome';
import { phone } from './phone';
import { hangUp, hold, isHeld, leavesOthers, mute, record, recording, resume } from './talk';
import { t, type Text } from './t';
import { Transfer } from './Transfer';

/** The call that the agent is in. */
export function Call() {
  const [panel, setPanel] = useState<'keypad' | 'transfer' | null>(null);
  const { since: from, isRoom, isOutbound } = current.value!;
  const toggle = (name: 'keypad' | 'transfer') => setPanel(panel === name ? null : name);
  const own = memory.value?.call === current.value?.call ? memory.value : null;
  return (
    <section class="panel talk" aria-labelledby="talk" data-held={isHeld.value ? '' : undefined}>
      <div class="spread">
        <h2 id="talk" tabIndex={-1}>{t(isOutbound ? 'calling' : 'inCall')}</h2>
        <span class="tags">
          {own?.queue && <span class="tag">{t('fromQueue', { queue: own.queue })}</span>}
          {isHeld.value && <span class="tag warn">{t('onHold')}</span>}
          {recording.value !== 'off' && <span class={`tag ${recording.value === 'on' ? 'bad' : 'warn'}`}>{t(`recording.${recording.value}` as Text)}</span>}
        </span>
      </div>
      <div class="spread">
        <p class="number">{phone(own?.caller) ?? phone(ownLeg.value?.from) ?? t('unknownCaller')}</p>
        {from && <p class="timer" role="timer" aria-label={t('talkTime')}>{duration(since(from))}</p>}
      </div>
      {consult.value && <Consult />}
      <div class="actions">
        {isRoom && !isAsking.value && (isHeld.value
          ? <button type="button" class="primary" disabled={isBusy.value} onClick={resume} aria-keyshortcuts={`Alt+${keys.hold}`}>{t('resume')}<Key name={keys.hold} /></button>
          : <button type="button" disabled={isBusy.value} onClick={hold} aria-keyshortcuts={`Alt+${keys.hold}`}>{t('hold')}<Key name={keys.hold} /></button>)}
        {ownLeg.value?.state === 'up' && (
          <button type="button" aria-pressed={ownLeg.value.isMuted} disabled={isBusy.value} onClick={() => mute(!ownLeg.value!.isMuted)}>{t(ownLeg.value.isMuted ? 'unmute' : 'mute')}</button>
        )}
        {ownLeg.value?.state === 'up' && <button type="button" aria-expanded={panel === 'keypad'} onClick={() => toggle('keypad')}>{t('keypad')}</button>}
        {isRoom && !isAsking.value && <button type="button" aria-expanded={panel === 'transfer'} onClick={() => toggle('transfer')}>{t('transfer')}</button>}
        {isRoom && <Recording />}
        <button type="button" class="danger" disabled={isBusy.value} onClick={hangUp} aria-keyshortcuts={`Alt+${keys.hangUp}`}>{t(leavesOthers.value ? 'leave' : 'hangUp')}<Key name={keys.hangUp} /></button>
      </div>
      {panel === 'keypad' && ownLeg.value?.state === 'up' && <Keypad />}
      {panel === 'transfer' && isRoom && !isAsking.value && <Transfer onDone={() => setPanel(null)} />}
      {own && current.value?.call && <Outcome call={own.call} />}
    </section>
  );
}

/** Begins, interrupts, ends. */
function Recording() {
  const button = (action: 'start' | 'stop' | 'pause' | 'resume') => <button type="button" disabled={isBusy.value} onClick={() => record(action)}>{t(`record.${action}`)}</button>;
  return (
    <>
      {recording.value === 'off' ? button('start') : recording.value === 'on' ? button('pause') : button('resume')}
      {recording.value !== 'off' && button('stop')}
    </>
  );
}
