import { useId } from 'preact/hooks';
import { useForm } from '../../shell/form';
import { Select, TextField } from '../../shell/ui/Field';
import { desk, readCall } from './desk';
import { kept } from './kept';
import { ask, transfer, type Target } from './talk';
import { t } from './t';

const used = kept<Record<Target['kind'], string[]>>('cc.desk.targets', { agent: [], queue: [], number: [] }, 'local');

/** Gives the caller to somebody: at once, or after a word with whom it goes to. */
export function Transfer({ onDone }: { onDone(): void }) {
  const form = useForm<Target>({ kind: 'agent', whom: '' });
  const list = useId();
  const { kind, whom } = form.values.value;
  const send = (how: (to: Target) => Promise<unknown>) => async () => {
    const to = { kind, whom: whom.trim() };
    if (!to.whom || !(await form.submit(() => how(to)))) return;
    used.value = { ...used.value, [kind]: [to.whom, ...used.value[kind].filter(one => one !== to.whom)].slice(0, 10) };
    onDone();
    void readCall();
  };
  const choices = kind === 'queue' ? [...new Set([...Object.keys(desk.value?.queues ?? {}), ...used.value.queue])] : used.value[kind];
  const isEmpty = whom.trim() === '';
  return (
    <form class="form transfer" aria-label={t('transfer')} onSubmit={event => { event.preventDefault(); void send(ask)(); }}>
      <div class="row">
        <Select label={t('transfer.kind')} value={kind} onInput={value => form.values.value = { ...form.values.value, kind: value as Target['kind'] }}
          choices={(['agent', 'queue', 'number'] as const).map(value => ({ value, text: t(`transfer.${value}`) }))} />
        <TextField label={t(`transfer.whom.${kind}`)} value={whom} onInput={form.set('whom')} list={list} type={kind === 'number' ? 'tel' : 'text'} autoComplete="off" spellcheck={false}
          fault={form.fault(`to.${kind}`) ?? form.fault('to') ?? form.problem.value?.message} required />
        <datalist id={list}>{choices.map(choice => <option key={choice} value={choice} />)}</datalist>
      </div>
      <div class="actions">
        <button class="primary" disabled={form.isBusy.value || isEmpty}>{t('transfer.warm')}</button>
        <button type="button" disabled={form.isBusy.value || isEmpty} onClick={send(transfer)}>{t('transfer.blind')}</button>
        <button type="button" class="quiet" onClick={onDone}>{t('cancel')}</button>
      </div>
      <p class="hint">{t('transfer.hint')}</p>
    </form>
  );
}
