import { put, type Api } from '../../shell/api';
import { useForm } from '../../shell/form';
import { Select, TextField } from '../../shell/ui/Field';
import { toast } from '../../shell/ui/Toasts';
import { Trouble } from '../../shell/ui/Trouble';
import { t } from './t';

const presences = ['available', 'away', 'offline'] as const;

/** Makes an agent available, away or signed out; written down in the audit trail. */
export function ForceState({ agent }: { agent: Api['DeskView'] }) {
  const form = useForm({ presence: agent.presence ?? 'offline', reason: '' });
  const { presence, reason } = form.values.value;
  const force = async (event: Event) => {
    event.preventDefault();
    const body = presence === 'away' && reason ? { presence, reason } : { presence };
    if (await form.submit(() => put(`/api/v1/agents/${encodeURIComponent(agent.name)}/presence`, body))) toast(t('forced'));
  };
  return (
    <form class="part" onSubmit={force} aria-labelledby="force">
      <h3 id="force">{t('force')}</h3>
      {form.problem.value?.elsewhere(['presence', 'reason']) && <Trouble problem={form.problem.value} />}
      <div class="row">
        <Select label={t('state')} value={presence} onInput={value => form.set('presence')(value as typeof presence)} fault={form.fault('presence')}
          choices={presences.map(value => ({ value, text: t(`presence.${value}`) }))} />
        {presence === 'away' && <TextField label={t('reason')} value={reason} onInput={form.set('reason')} fault={form.fault('reason')} maxLength={50} />}
        <button disabled={form.isBusy.value}>{t('forceNow')}</button>
      </div>
      <p class="hint">{t('forceHint')}</p>
    </form>
  );
}
