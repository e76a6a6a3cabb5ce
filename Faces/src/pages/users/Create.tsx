import { useForm } from '../../shell/form';
import { Problem } from '../../shell/problem';
import { TextField } from '../../shell/ui/Field';
import { FormTrouble } from '../../shell/ui/FormTrouble';
import { toast } from '../../shell/ui/Toasts';
import { change, people } from './people';
import { t } from './t';

const nothing = { name: '', displayName: '', pin: '' };

/** Makes a user. */
export function Create() {
  const form = useForm(nothing);
  const create = async () => {
    const isDone = await form.submit(async ({ name, displayName, pin }) => {
      if (!name.trim()) throw fault('missing-field', t('name.missing'));
      await people.load();
      if (people.value.value?.people.some(one => one.user && one.name === name.trim())) throw fault('user-exists', t('name.exists', { name: name.trim() }));
      await change(name.trim(), { displayName: displayName || null, pin: pin || null });
    });
    if (!isDone) return;
    toast(t('created', { name: form.values.value.name.trim() }));
    form.reset(nothing);
    await people.load();
  };
  const { name, displayName, pin } = form.values.value;
  return (
    <section class="panel" aria-labelledby="create">
      <h2 id="create">{t('create')}</h2>
      <form class="form" onSubmit={event => { event.preventDefault(); void create(); }}>
        <div class="row top-aligned">
          <TextField label={t('name')} hint={t('name.hint')} value={name} onInput={form.set('name')} fault={form.fault('name')} autoComplete="off" />
          <TextField label={t('displayName')} hint={t('displayName.hint')} value={displayName} onInput={form.set('displayName')} fault={form.fault('displayName')} autoComplete="off" />
          <TextField label={t('pin')} hint={t('pin.hint')} type="password" value={pin} onInput={form.set('pin')} fault={form.fault('pin')} autoComplete="new-password" />
        </div>
        <FormTrouble form={form} fields={['name', 'displayName', 'pin']} />
        <div><button class="primary" disabled={form.isBusy.value}>{t('create.do')}</button></div>
      </form>
    </section>
  );
}

const fault = (code: string, message: string) => new Problem(409, code, message, [{ code, message, path: '$.name' }]);
