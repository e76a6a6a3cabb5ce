import { put } from '../../shell/api';
import { useForm } from '../../shell/form';
import { TextArea, TextField } from '../../shell/ui/Field';
import { FormTrouble } from '../../shell/ui/FormTrouble';
import { inForce, type Application } from './application';
import { t } from './t';

/** Takes over an application that is there already. */
export function Adopt() {
  const form = useForm({ applicationId: '', privateKey: '' });
  const adopt = async () => {
    const isTaken = await form.submit(async ({ applicationId, privateKey }) => {
      inForce(await put<Application>('/api/v1/platform/application', { applicationId: applicationId.trim(), privateKey }), t('adopted'));
    });
    if (isTaken) form.reset({ applicationId: '', privateKey: '' });
  };
  const { applicationId, privateKey } = form.values.value;
  return (
    <section class="panel" aria-labelledby="adopt">
      <h2 id="adopt">{t('adopt')}</h2>
      <p class="soft">{t('adopt.why')}</p>
      <form class="form" onSubmit={event => { event.preventDefault(); void adopt(); }}>
        <TextField label={t('id')} value={applicationId} onInput={form.set('applicationId')} fault={form.fault('applicationId')}
          placeholder="00000000-0000-0000-0000-000000000000" autoComplete="off" spellcheck={false} />
        <TextArea label={t('privateKey')} hint={t('privateKey.hint')} value={privateKey} onInput={form.set('privateKey')} fault={form.fault('privateKey')}
          placeholder="-----BEGIN PRIVATE KEY-----" autoComplete="off" spellcheck={false} rows={5} />
        <FormTrouble form={form} fields={['applicationId', 'privateKey']} />
        <div><button disabled={form.isBusy.value}>{t('adopt.do')}</button></div>
      </form>
    </section>
  );
}
