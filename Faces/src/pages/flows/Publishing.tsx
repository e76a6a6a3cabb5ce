import { get, type Api } from '../../shell/api';
import { isChangedElsewhere, useForm } from '../../shell/form';
import { TextField } from '../../shell/ui/Field';
import { toast } from '../../shell/ui/Toasts';
import { Trouble } from '../../shell/ui/Trouble';
import { word } from '../../shell/words';
import type { Draft } from './draft';
import { t } from './t';

/** Puts the draft in force. What somebody else published meanwhile is not overwritten unless that is wanted. */
export function Publishing({ draft }: { draft: Draft }) {
  const form = useForm({ note: '' });
  const { note } = form.values.value;
  const publish = async (event: Event) => {
    event.preventDefault();
    if (await form.submit(() => draft.publish(note))) {
      form.reset({ note: '' });
      toast(t('isPublished', { version: draft.basedOn.value }));
    }
  };
  const rebase = () => form.submit(async () => {
    const flow = await get<Api['FlowView']>(`/api/v1/flows/${encodeURIComponent(draft.id)}`);
    draft.rebase(flow.version);
  });
  const isConflict = isChangedElsewhere(form.problem.value);
  return (
    <form class="panel" onSubmit={publish} aria-label={t('publish')}>
      {form.problem.value && !isConflict && <Trouble problem={form.problem.value} />}
      {isConflict && <p class="trouble" role="alert">{word('changedElsewhere')} <button type="button" onClick={rebase}>{t('rebase')}</button></p>}
      <div class="row">
        <TextField label={t('note')} hint={t('note.hint')} maxLength={200} value={note} onInput={form.set('note')} fault={form.fault('note')} />
        <button class="primary" disabled={form.isBusy.value || !draft.isChanged.value || draft.broken.value !== undefined || draft.faults.value !== undefined}>{t('publish')}</button>
      </div>
    </form>
  );
}
