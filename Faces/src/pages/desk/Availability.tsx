import { useState } from 'preact/hooks';
import { now } from '../../shell/now';
import { duration } from '../../shell/texts';
import { Select, TextField } from '../../shell/ui/Field';
import { desk } from './desk';
import { attempt, isBusy } from './doing';
import { session, wanted } from './session';
import { t, type Text } from './t';

const reasons = ['break', 'lunch', 'training', 'meeting', 'paperwork'] as const;
const known = new Set<string>(reasons);

/** A reason in the reader's words. */
export const reasonText = (reason: string) => (known.has(reason) ? t(`reason.${reason}` as Text) : reason === 'not-responding' ? t('reason.not-responding') : reason);

const become = (presence: string, reason?: string) =>
  attempt(() => wanted(`/api/v1/agents/${encodeURIComponent(session.value!.name)}/presence`, { presence, ...(reason ? { reason } : {}) }));

/** Whether callers may be offered, and why not. */
export function Availability() {
  const [reason, setReason] = useState<string>('break');
  const [own, setOwn] = useState('');
  const at = desk.value;
  const chosen = reason === 'other' ? own.trim() : reason;
  return (
    <section class="panel" aria-labelledby="availability">
      <h2 id="availability">{t('availability')}</h2>
      {at && <Explanation />}
      <button type="button" class={at?.presence === 'available' ? '' : 'primary'} aria-pressed={at?.presence === 'available' && at.status !== 'resting'} disabled={isBusy.value} onClick={() => become('available')}>{t('beAvailable')}</button>
      <form class="away" onSubmit={event => { event.preventDefault(); if (chosen) void become('away', chosen); }}>
        <Select label={t('reason')} value={reason} onInput={setReason} choices={[...reasons, 'other'].map(value => ({ value, text: t(`reason.${value}` as Text) }))} />
        {reason === 'other' && <TextField label={t('reason.own')} value={own} onInput={setOwn} maxLength={50} required />}
        <button disabled={isBusy.value}>{t('beAway')}</button>
      </form>
    </section>
  );
}

/** What the state means and how to leave it. */
function Explanation() {
  const at = desk.value!;
  const left = (iso: string) => duration((new Date(iso).getTime() - now.value) / 1000);
  return (
    <div class="explained">
      {at.requested && <p class="tag warn">{t('requested', { presence: at.requested.reason ? reasonText(at.requested.reason) : t(`status.${at.requested.presence}` as Text) })}</p>}
      {at.status === 'away' && at.reason === 'not-responding' && <p class="trouble">{t('notResponding', { count: Math.max(1, at.misses ?? 1) })}</p>}
      {at.status === 'away' && at.reason && at.reason !== 'not-responding' && <p class="soft">{t('awayBecause', { reason: reasonText(at.reason) })}</p>}
      {at.status === 'resting' && <p class="tag warn wraps">{t('resting', { left: at.restEndsAt ? left(at.restEndsAt) : '' })}</p>}
      {at.status === 'offline' && <p class="soft">{t('offline')}</p>}
      {at.status === 'available' && <p class="soft">{t('ready', { queues: Object.keys(at.queues).length })}</p>}
    </div>
  );
}
