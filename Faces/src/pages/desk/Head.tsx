import { duration } from '../../shell/texts';
import { since } from '../../shell/now';
import { FeedState } from '../../shell/ui/FeedState';
import { current, desk, feed, incoming, unwatch } from './desk';
import { attempt, isBusy } from './doing';
import { session, signOut, voiceFault } from './session';
import { t, type Text } from './t';
import { voice } from './voice/voice';

const tones: Record<string, string> = { available: 'good', reserved: 'warn', onCall: 'good', wrapUp: 'warn', away: 'bad', resting: 'warn', offline: '' };

/** Who works here, in which state and since when, and whether all lines are up. */
export function Head() {
  const own = desk.value;
  const isTaken = current.value !== undefined || incoming.value !== undefined;
  return (
    <section class="panel desk-head" aria-label={t('state')}>
      <div class="who-i-am">
        <span class="avatar" aria-hidden="true">{(session.value?.name ?? '?').slice(0, 1).toUpperCase()}</span>
        <div>
          <h2>{own?.displayName ?? session.value?.name}</h2>
          <p aria-live="polite" class="state"><span class={`tag ${tones[own?.status ?? 'offline'] ?? ''}`} data-state={own?.status}>{t(`status.${own?.status ?? 'unknown'}` as Text)}</span></p>
        </div>
        {own?.since && <p class="since" aria-label={t('since')}>{duration(since(own.since))}</p>}
      </div>
      <div class="lines">
        <FeedState feed={feed} />
        <p class="feed" data-state={voice.state.value === 'in' ? 'live' : voice.state.value === 'connecting' ? 'connecting' : 'lost'} role="status">
          <span class="dot" aria-hidden="true" />{t(`voice.${voice.state.value}` as Text)}
        </p>
        <button type="button" class="small" disabled={isTaken || isBusy.value} title={isTaken ? t('signOut.later') : undefined}
          onClick={() => attempt(async () => { await signOut(); unwatch(); })}>{t('signOut')}</button>
      </div>
      {voiceFault.value && <p class="trouble" role="alert">{t('voice.fault', { reason: voiceFault.value })}</p>}
    </section>
  );
}
