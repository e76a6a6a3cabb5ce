import { useForm } from '../../shell/form';
import { CheckBox, TextField } from '../../shell/ui/Field';
import { ChangedElsewhere } from '../../shell/ui/ChangedElsewhere';
import { Dialog } from '../../shell/ui/Dialog';
import { FormTrouble } from '../../shell/ui/FormTrouble';
import { SaveFooter } from '../../shell/ui/SaveFooter';
import { toast } from '../../shell/ui/Toasts';
import { word } from '../../shell/words';
import { change, people, type Person } from './people';
import { t } from './t';

/** The name that people see, and the PIN. */
export function Profile({ person, onClose }: { person: Person; onClose(): void }) {
  const shown = person.user?.displayName ?? '';
  const form = useForm({ displayName: shown, pin: '', noPin: false, before: shown });
  const { displayName, pin, noPin, before } = form.values.value;
  const save = async () => {
    const isSaved = await form.submit(values => change(person.name, { displayName: values.displayName.trim(), pin: values.noPin ? '' : values.pin || null }));
    if (!isSaved) return;
    toast(word('saved'));
    onClose();
    await people.load();
  };
  return (
    <Dialog title={t('profile.title', { name: person.name })} onClose={onClose}>
      <form class="form" onSubmit={event => { event.preventDefault(); void save(); }}>
        <TextField label={t('displayName')} hint={t('displayName.hint')} value={displayName} onInput={form.set('displayName')} fault={form.fault('displayName')} autoComplete="off" />
        <TextField label={t(person.user?.hasPin ? 'pin.new' : 'pin')} hint={t('pin.hint')} type="password" value={pin} onInput={form.set('pin')} fault={form.fault('pin')} disabled={noPin} autoComplete="new-password" />
        {person.user?.hasPin && <CheckBox label={t('pin.remove')} value={noPin} onInput={form.set('noPin')} />}
        {before !== shown && !form.isBusy.value && <ChangedElsewhere load={() => form.reset({ displayName: shown, pin, noPin, before: shown })} />}
        <FormTrouble form={form} fields={['displayName', 'pin']} />
        <SaveFooter isBusy={form.isBusy.value} onClose={onClose} />
      </form>
    </Dialog>
  );
}
