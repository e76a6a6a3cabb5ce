import { isChangedElsewhere, useForm } from '../../shell/form';
import { TextField } from '../../shell/ui/Field';
import { toast } from '../../shell/ui/Toasts';
import { Trouble } from '../../shell/ui/Trouble';
import type { Draft } from './draft';
import { t } from './t';
import { Uses } from './UsedBy';

/** Puts the draft in force. What somebody else published meanwhile is not overwritten: it is shown, and chosen between. */
export function Publishing({ draft }: { draft: Draft }) {
  const form = useForm({ note: '' });
  const { note } = form.values.value;
  const publish = async (event: Event) => {
    event.preventDefault();
    if (await form.submit(() => draft.publish(note))) {
      form.reset({ note: '' });
      toast(t('isPublished', { version: draft.basedOn.value }));
    } else if (isChangedElsewhere(form.problem.value)) await draft.look();
  };
  return (
    <form class="panel" onSubmit={publish} aria-label={t('publish')}>
      {form.problem.value && !isChangedElsewhere(form.problem.value) && <Trouble problem={form.problem.value} />}
      <div class="used"><span class="soft">{t('uses.publish')}</span> <Uses flow={draft.id} /></div>
      <div class="row">
        <TextField label={t('note')} hint={t('note.hint')} maxLength={200} value={note} onInput={form.set('note')} fault={form.fault('note')} />
        <button class="primary" disabled={form.isBusy.value || !draft.isPublishable.value}>{t('publish')}</button>
      </div>
    </form>
  );
}
