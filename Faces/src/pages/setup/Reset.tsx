import { useState } from 'preact/hooks';
import { post } from '../../shell/api';
import { useForm } from '../../shell/form';
import { CheckBox, TextField } from '../../shell/ui/Field';
import { Dialog } from '../../shell/ui/Dialog';
import { FormTrouble } from '../../shell/ui/FormTrouble';
import { word } from '../../shell/words';
import { t } from './t';

/** Forgets what was set up, after the id of the application was typed. */
export function Reset({ applicationId }: { applicationId: string }) {
  const [isAsked, setAsked] = useState(false);
  return (
    <section class="panel" aria-labelledby="reset">
      <h2 id="reset">{t('reset')}</h2>
      <p class="soft">{t('reset.why')}</p>
      <div><button type="button" class="danger" onClick={() => setAsked(true)}>{t('reset.ask')}</button></div>
      {isAsked && <Ask applicationId={applicationId} onClose={() => setAsked(false)} />}
    </section>
  );
}

function Ask({ applicationId, onClose }: { applicationId: string; onClose(): void }) {
  const form = useForm({ confirm: '', force: false });
  const { confirm, force } = form.values.value;
  const reset = async () => {
    const isDone = await form.submit(values => post('/api/v1/platform/reset', { confirm: values.confirm.trim(), force: values.force }));
    if (isDone) location.reload();
  };
  return (
    <Dialog title={t('reset.title')} onClose={onClose}>
      <form class="form" onSubmit={event => { event.preventDefault(); void reset(); }}>
        <p>{t('reset.forgets')}</p>
        <p>{t('reset.keeps')}</p>
        <TextField label={t('reset.confirm', { id: applicationId })} value={confirm} onInput={form.set('confirm')} fault={form.fault('confirm')} autoComplete="off" spellcheck={false} />
        {(form.problem.value?.code === 'calls-in-progress' || force) && <CheckBox label={t('reset.force')} value={force} onInput={form.set('force')} />}
        <FormTrouble form={form} fields={['confirm']} />
        <footer>
          <button type="button" onClick={onClose}>{word('cancel')}</button>
          <button class="danger" disabled={form.isBusy.value || confirm.trim() !== applicationId}>{t('reset')}</button>
        </footer>
      </form>
    </Dialog>
  );
}
