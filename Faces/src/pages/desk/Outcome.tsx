import { useId, useState } from 'preact/hooks';
import { useForm } from '../../shell/form';
import { TextArea, TextField } from '../../shell/ui/Field';
import { toast } from '../../shell/ui/Toasts';
import { kept } from './kept';
import { did } from './session';
import { t } from './t';

const usedCodes = kept<string[]>('cc.desk.codes', [], 'local');
/** What was typed and not saved yet, by call. */
const drafts = kept<{ call: string; code: string; notes: string } | null>('cc.desk.draft', null);

/** What came of the call: a code of the center's list, and notes. */
export function Outcome({ call, isOpen }: { call: string; isOpen?: boolean }) {
  const draft = drafts.value?.call === call ? drafts.value : { call, code: '', notes: '' };
  const form = useForm({ code: draft.code, notes: draft.notes });
  const [isSaved, setSaved] = useState(false);
  const list = useId();
  const type = (field: 'code' | 'notes') => (value: string) => {
    form.set(field)(value);
    setSaved(false);
    drafts.value = { call, ...form.values.value };
  };
  const { code, notes } = form.values.value;
  const save = async (event: Event) => {
    event.preventDefault();
    if (!(await form.submit(() => did(`/api/v1/calls/${call}/disposition`, { ...(code.trim() ? { code: code.trim() } : {}), notes })))) return;
    if (code.trim()) usedCodes.value = [code.trim(), ...usedCodes.value.filter(one => one !== code.trim())].slice(0, 30);
    setSaved(true);
    toast(t('outcome.saved'));
  };
  return (
    <details class="outcome" open={isOpen}>
      <summary>{t('outcome')}</summary>
      <form class="form" onSubmit={save}>
        <TextField label={t('outcome.code')} hint={t('outcome.code.hint')} value={code} onInput={type('code')} maxLength={50} list={list} autoComplete="off" fault={form.fault('code')} />
        <datalist id={list}>{usedCodes.value.map(one => <option key={one} value={one} />)}</datalist>
        <TextArea label={t('outcome.notes')} value={notes} onInput={type('notes')} rows={3} fault={form.fault('notes')} />
        {form.problem.value?.elsewhere(['code', 'notes']) && <p class="fault" role="alert">{form.problem.value.elsewhere(['code', 'notes'])}</p>}
        <div class="actions"><button disabled={form.isBusy.value || (!code.trim() && !notes.trim())}>{t(isSaved ? 'outcome.savedAgain' : 'outcome.save')}</button></div>
      </form>
    </details>
  );
}
