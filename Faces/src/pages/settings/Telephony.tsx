import { useState } from 'preact/hooks';
import { patch } from '../../shell/api';
import { useForm } from '../../shell/form';
import { merged } from '../../shell/merge';
import { ChangedElsewhere } from '../../shell/ui/ChangedElsewhere';
import { TextField } from '../../shell/ui/Field';
import { FormTrouble } from '../../shell/ui/FormTrouble';
import { toast } from '../../shell/ui/Toasts';
import { word } from '../../shell/words';
import { found, type Found, type Settings } from './settings';
import { t } from './t';

const fields = ['callerId', 'lastResortNumber', 'emergencyRoute'] as const;
const textsOf = (settings: Settings) => ({ callerId: settings.callerId ?? '', lastResortNumber: settings.lastResortNumber ?? '', emergencyRoute: settings.emergencyRoute ?? '' });
const valuesOf = (settings: Settings) => ({ ...textsOf(settings), before: settings });
const isSame = (a: Settings, b: Settings) => fields.every(field => a[field] === b[field]);

/** Numbers of the center as a whole. */
export function Telephony({ now: { settings } }: { now: Found }) {
  const form = useForm(valuesOf(settings));
  const values = form.values.value;
  const [isCompared, setCompared] = useState(false);
  const load = async (isSaved: boolean) => {
    await found.load();
    const now = found.value.value!.settings;
    const { before, ...typed } = form.values.value;
    form.reset({ ...isSaved ? textsOf(now) : merged(textsOf(before), typed, textsOf(now)), before: now });
    setCompared(!isSaved);
  };
  const hintOf = (field: (typeof fields)[number]) => {
    const now = textsOf(values.before)[field];
    return isCompared && now !== values[field] ? now ? t('inForceNow', { value: now }) : t('inForceNow.nothing') : t(`${field}.hint`);
  };
  const save = async () => {
    const isSaved = await form.submit(async ({ before, ...typed }) => {
      const shown = textsOf(before);
      const changed = Object.fromEntries(fields.filter(field => typed[field].trim() !== shown[field]).map(field => [field, typed[field].trim()]));
      const now = found.value.value!.settings;
      if (Object.keys(changed).length > 0) await patch('/api/v1/settings', { ...changed, basedOn: isSame(now, before) ? now.version : before.version });
    });
    if (!isSaved) return;
    toast(word('saved'));
    await load(true);
  };
  const isStale = !isSame(settings, values.before) && !form.isBusy.value && !form.problem.value;
  return (
    <section class="panel" aria-labelledby="telephony">
      <h2 id="telephony">{t('telephony')}</h2>
      <form class="form" onSubmit={event => { event.preventDefault(); void save(); }}>
        <div class="row top-aligned">
          {fields.map(field => (
            <TextField key={field} label={t(field)} hint={hintOf(field)} type="tel" value={values[field]} onInput={form.set(field)} fault={form.fault(field)} autoComplete="off" />
          ))}
        </div>
        {isStale ? <ChangedElsewhere load={() => load(false)} /> : <FormTrouble form={form} fields={fields} load={() => load(false)} />}
        <div><button class="primary" disabled={form.isBusy.value}>{word(form.isBusy.value ? 'saving' : 'save')}</button></div>
      </form>
    </section>
  );
}
