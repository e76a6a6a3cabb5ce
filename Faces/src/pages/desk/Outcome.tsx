import { useEffect, useId, useMemo, useState } from 'preact/hooks';
import type { Api } from '../../shell/api';
import { useForm } from '../../shell/form';
import { resource } from '../../shell/resource';
import { Select, TextArea, TextField } from '../../shell/ui/Field';
import { toast } from '../../shell/ui/Toasts';
import { feed } from './desk';
import { kept } from './kept';
import { asked, did } from './session';
import { t } from './t';

const usedCodes = kept<string[]>('cc.desk.codes', [], 'local');
/** What was typed and not saved yet, by call. */
const drafts = kept<{ call: string; code: string; notes: string } | null>('cc.desk.draft', null);

/** What came of the call: a code, of the queue's list where it has one, and notes. */
export function Outcome({ call, isOpen }: { call: string; isOpen?: boolean }) {
  const draft = drafts.value?.call === call ? drafts.value : { call, code: '', notes: '' };
  const form = useForm({ code: draft.code, notes: draft.notes });
  const [isSaved, setSaved] = useState(false);
  const list = useId();
  const codes = useMemo(() => resource(() => asked<Api['DispositionCodesView']>(`/api/v1/calls/${call}/disposition-codes`)), [call]);
  // A call is in a queue's care from the moment on that the gateway knows of it; the list may be another one after a break.
  useEffect(() => { if (feed.value === 'live') void codes.load(); }, [codes, feed.value]);
  const choices = codes.value.value?.codes ?? [];
  const type = (field: 'code' | 'notes') => (value: string) => {
    form.set(field)(value);
    setSaved(false);
    drafts.value = { call, ...form.values.value };
  };
  const { code: typed, notes } = form.values.value;
  // What was typed or chosen under another list is no choice any more.
  const code = choices.length === 0 || choices.includes(typed) ? typed : '';
  const save = async (event: Event) => {
    event.preventDefault();
    if (!(await form.submit(() => did(`/api/v1/calls/${call}/disposition`, { ...(code.trim() ? { code: code.trim() } : {}), notes })))) {
      if (form.fault('code')) void codes.load();
      return;
    }
    if (code.trim() && choices.length === 0) usedCodes.value = [code.trim(), ...usedCodes.value.filter(one => one !== code.trim())].slice(0, 30);
    setSaved(true);
    toast(t('outcome.saved'));
  };
  return (
    <details class="outcome" open={isOpen}>
      <summary>{t('outcome')}</summary>
      <form class="form" onSubmit={save}>
        {choices.length > 0
          ? <Select label={t('outcome.code')} value={code} onInput={type('code')} fault={form.fault('code')} choices={[{ value: '', text: t('outcome.code.none') }, ...choices.map(one => ({ value: one, text: one }))]} />
          : codes.value.value && <TextField label={t('outcome.code')} hint={t('outcome.code.hint')} value={code} onInput={type('code')} maxLength={50} list={list} autoComplete="off" fault={form.fault('code')} />}
        <datalist id={list}>{usedCodes.value.map(one => <option key={one} value={one} />)}</datalist>
        <TextArea label={t('outcome.notes')} value={notes} onInput={type('notes')} rows={3} fault={form.fault('notes')} />
        {form.problem.value?.elsewhere(['code', 'notes']) && <p class="fault" role="alert">{form.problem.value.elsewhere(['code', 'notes'])}</p>}
        <div class="actions"><button disabled={form.isBusy.value || (!code.trim() && !notes.trim())}>{t(isSaved ? 'outcome.savedAgain' : 'outcome.save')}</button></div>
      </form>
    </details>
  );
}
