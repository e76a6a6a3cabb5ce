import { useState } from 'preact/hooks';
import { post } from '../../shell/api';
import { useForm } from '../../shell/form';
import type { CallCard } from '../../shell/live';
import { talkingOf } from '../../shell/where';
import { Confirm } from '../../shell/ui/Confirm';
import { NumberField, Select } from '../../shell/ui/Field';
import { toast } from '../../shell/ui/Toasts';
import { Trouble } from '../../shell/ui/Trouble';
import { SupervisorField } from './SupervisorField';
import { t } from './t';

const remembered = 'cc.supervisor';
type Mode = 'monitor' | 'whisper' | 'barge' | 'takeover';

/** What a supervisor can do to a call that goes on; refusals are shown here. */
export function StepIn({ card, queues, agents }: { card: CallCard; queues: readonly string[]; agents: readonly string[] }) {
  const form = useForm({ supervisor: localStorage.getItem(remembered) ?? '', queue: card.wait?.queue ?? '', priority: card.wait?.priority ?? 0 as number | null, agent: '' });
  const [asks, setAsks] = useState<'hangUp' | 'barge' | 'takeover' | null>(null);
  const { supervisor, queue, priority, agent } = form.values.value;
  const talking = talkingOf(card);
  const act = async (action: string, body: unknown, said: string) => {
    if (await form.submit(() => post(`/api/v1/calls/${encodeURIComponent(card.id)}/${action}`, body))) toast(said);
  };
  const supervise = (mode: Mode) => {
    localStorage.setItem(remembered, supervisor);
    return post(`/api/v1/calls/${encodeURIComponent(card.id)}/supervise`, { supervisor, mode });
  };
  const join = async (mode: Mode) => { if (await form.submit(() => supervise(mode))) toast(t('ringing')); };
  const rest = form.problem.value?.elsewhere(['supervisor', 'queue', 'priority', 'agent']);
  return (
    <section class="panel" aria-labelledby="step-in">
      <h3 id="step-in">{t('actions')}</h3>
      {rest && <Trouble problem={form.problem.value!} />}
      {card.wait && (
        <div class="form">
          <div class="row">
            <Select label={t('giveTo')} hint={t('giveTo.hint')} value={agent} onInput={form.set('agent')} choices={[{ value: '', text: t('choose') }, ...agents.map(value => ({ value, text: value }))]} fault={form.fault('agent')} />
            <button type="button" disabled={!agent} onClick={() => act('assign', { agent }, t('done'))}>{t('give')}</button>
          </div>
          <div class="row">
            <Select label={t('moveTo')} value={queue} onInput={form.set('queue')} choices={queues.map(value => ({ value, text: value }))} fault={form.fault('queue')} />
            <button type="button" disabled={queue === card.wait.queue} onClick={() => act('queue', { queue }, t('done'))}>{t('move')}</button>
          </div>
          <div class="row">
            <NumberField label={t('priority')} min={0} max={100} value={priority} onInput={form.set('priority')} fault={form.fault('priority')} />
            <button type="button" onClick={() => act('queue', { priority }, t('done'))}>{t('setPriority')}</button>
            <button type="button" onClick={() => act('queue', { front: true }, t('done'))}>{t('toFront')}</button>
          </div>
        </div>
      )}
      {talking && (
        <div class="form">
          <SupervisorField value={supervisor} but={talking.agent} onInput={form.set('supervisor')} fault={form.fault('supervisor')} />
          <div class="row">
            {(['monitor', 'whisper'] as const).map(mode => <button key={mode} type="button" onClick={() => join(mode)}>{t(mode)}</button>)}
            <button type="button" onClick={() => setAsks('barge')}>{t('barge')}</button>
            <button type="button" onClick={() => setAsks('takeover')}>{t('takeover')}</button>
          </div>
        </div>
      )}
      <div><button type="button" class="danger" onClick={() => setAsks('hangUp')}>{t('hangUp')}</button></div>
      {asks === 'hangUp' && (
        <Confirm title={t('hangUp.title')} action={t('hangUp')} onClose={() => setAsks(null)} onConfirm={() => post(`/api/v1/calls/${encodeURIComponent(card.id)}/hang-up`, {})}>
          <p>{t('hangUp.text')}</p>
        </Confirm>
      )}
      {asks === 'barge' && (
        <Confirm title={t('barge.title')} action={t('barge')} onClose={() => setAsks(null)} onConfirm={() => supervise('barge')}>
          <p>{t('barge.text')}</p>
        </Confirm>
      )}
      {asks === 'takeover' && talking && (
        <Confirm title={t('takeover.title', { agent: talking.agent })} action={t('takeover')} onClose={() => setAsks(null)} onConfirm={() => supervise('takeover')}>
          <p>{t('takeover.text')}</p>
        </Confirm>
      )}
    </section>
  );
}
