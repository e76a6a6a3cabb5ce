import { put } from '../../shell/api';
import { choose } from '../../shell/chosen';
import { useForm } from '../../shell/form';
import { Dialog } from '../../shell/ui/Dialog';
import { TextField } from '../../shell/ui/Field';
import { Trouble } from '../../shell/ui/Trouble';
import { word } from '../../shell/words';
import { t } from './t';

/** Makes a queue with standard settings, and opens it. */
export function NewQueue({ onClose }: { onClose(): void }) {
  const form = useForm({ id: '' });
  const { id } = form.values.value;
  const create = async (event: Event) => {
    event.preventDefault();
    if (await form.submit(() => put(`/api/v1/queues/${encodeURIComponent(id)}`, {}, { basedOn: 0 }))) {
      onClose();
      choose(id);
    }
  };
  return (
    <Dialog title={t('new')} onClose={onClose}>
      <form onSubmit={create}>
        <TextField label={t('id')} hint={t('id.hint')} value={id} onInput={form.set('id')} required autoComplete="off" spellcheck={false} />
        {form.problem.value && <Trouble problem={form.problem.value} />}
        <footer>
          <button type="button" onClick={onClose}>{word('cancel')}</button>
          <button class="primary" disabled={form.isBusy.value}>{t('create')}</button>
        </footer>
      </form>
    </Dialog>
  );
}
