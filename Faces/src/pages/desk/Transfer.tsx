import { useState } from 'preact/hooks';
import type { Api } from '../../shell/api';
import { useForm } from '../../shell/form';
import { Select, TextField } from '../../shell/ui/Field';
import { readCall } from './desk';
import { useDirectory } from './directory';
import { Picker, type Pick } from './Picker';
import { ask, transfer, type Target } from './talk';
import { t } from './t';

const tones: Record<Api['ColleagueState'], string> = { ready: 'good', busy: 'warn', away: 'bad', offline: '' };

/** Gives the caller to somebody: at once, or after a word with whom it goes to. */
export function Transfer({ onDone }: { onDone(): void }) {
  const form = useForm<Target>({ kind: 'agent', whom: '' });
  const [picked, setPicked] = useState<Pick>();
  const { kind, whom } = form.values.value;
  const directory = useDirectory(kind === 'number' ? '' : whom);
  const picks = picksOf(directory.value.value, kind);

  // Whom the line means: who was picked, else who is called so.
  const name = whom.trim();
  const meant = picked?.text === name ? picked.value : picks.find(pick => pick.text.toLowerCase() === name.toLowerCase())?.value ?? name;
  const send = (how: (to: Target) => Promise<unknown>) => async () => {
    if (!meant || !(await form.submit(() => how({ kind, whom: meant })))) return;
    onDone();
    void readCall();
  };
  const problem = form.problem.value;
  const fault = problem && (refusedBy(picks.find(pick => pick.value === meant), problem.code) ?? form.fault(`to.${kind}`) ?? form.fault('to') ?? problem.message);
  const set = (part: Partial<Target>) => {
    form.problem.value = undefined;
    form.values.value = { ...form.values.value, ...part };
  };
  const isOff = form.isBusy.value || name === '';
  return (
    <form class="form transfer" aria-label={t('transfer')} onSubmit={event => { event.preventDefault(); if (!isOff) void send(kind === 'queue' ? transfer : ask)(); }}>
      <div class="row">
        <Select label={t('transfer.kind')} value={kind} onInput={value => set({ kind: value as Target['kind'] })}
          choices={(['agent', 'queue', 'number'] as const).map(value => ({ value, text: t(`transfer.${value}`) }))} />
        {kind === 'number'
          ? <TextField label={t('transfer.whom.number')} value={whom} onInput={value => set({ whom: value })} type="tel" autoComplete="off" spellcheck={false} fault={fault} required />
          : <Picker key={kind} label={t(`transfer.whom.${kind}`)} hint={t('picks.hint')} value={whom} picks={picks} fault={fault} said={saidOf(directory)}
              onInput={value => set({ whom: value })} onPick={pick => { setPicked(pick); set({ whom: pick.text }); }} />}
      </div>
      <div class="actions">
        {kind !== 'queue' && <button class="primary" disabled={isOff}>{t('transfer.warm')}</button>}
        <button type={kind === 'queue' ? 'submit' : 'button'} class={kind === 'queue' ? 'primary' : ''} disabled={isOff} onClick={kind === 'queue' ? undefined : send(transfer)}>{t('transfer.blind')}</button>
        <button type="button" class="quiet" onClick={onDone}>{t('cancel')}</button>
      </div>
      <p class="hint">{t(kind === 'queue' ? 'transfer.hint.queue' : 'transfer.hint')}</p>
    </form>
  );
}

function picksOf(found: Api['DirectoryView'] | undefined, kind: Target['kind']): Pick[] {
  if (kind === 'agent') return (found?.agents ?? []).map(({ name, displayName, state }) => ({ value: name, text: displayName ?? name, state: { name: state, text: t(`colleague.${state}`), tone: tones[state] } }));
  return kind === 'queue' ? (found?.queues ?? []).map(({ id, title }) => ({ value: id, text: title ?? id })) : [];
}

// Beside the line the list tells the state; after a refusal the reader's own language does.
function refusedBy(pick: Pick | undefined, code: string): string | undefined {
  return code === 'agent-not-available' && pick?.state && pick.state.name !== 'ready' ? t(`transfer.refused.${pick.state.name as 'busy'}`, { to: pick.text }) : undefined;
}

function saidOf({ value, problem }: ReturnType<typeof useDirectory>): string {
  return problem.value ? t('picks.unread') : value.value === undefined ? t('picks.loading') : value.value.isCut ? t('picks.cut') : '';
}
