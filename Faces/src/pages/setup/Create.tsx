import { post } from '../../shell/api';
import { useForm } from '../../shell/form';
import { Select, TextField } from '../../shell/ui/Field';
import { FormTrouble } from '../../shell/ui/FormTrouble';
import { inForce, regions, type Application } from './application';
import { t } from './t';

/** Makes the application at Vonage. */
export function Create() {
  const form = useForm({ name: t('standardName'), region: '' });
  const create = () => form.submit(async ({ name, region }) => {
    const made = await post<Application>('/api/v1/platform/application', { name, region: region || null });
    inForce(made, t('created'));
  });
  const { name, region } = form.values.value;
  return (
    <section class="panel" aria-labelledby="create">
      <h2 id="create">{t('create')}</h2>
      <p class="soft">{t('create.why')}</p>
      <form class="form" onSubmit={event => { event.preventDefault(); void create(); }}>
        <div class="row">
          <TextField label={t('name')} value={name} onInput={form.set('name')} fault={form.fault('name')} />
          <Select label={t('region')} value={region} onInput={form.set('region')} fault={form.fault('region')}
            choices={[{ value: '', text: t('region.any') }, ...regions.map(one => ({ value: one, text: t(`region.${one}`) }))]} />
        </div>
        <FormTrouble form={form} fields={['name', 'region']} />
        <div><button class="primary" disabled={form.isBusy.value}>{t(form.isBusy.value ? 'creating' : 'create.do')}</button></div>
      </form>
    </section>
  );
}
