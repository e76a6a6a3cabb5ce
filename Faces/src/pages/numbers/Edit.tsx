import { useState } from 'preact/hooks';
import { put } from '../../shell/api';
import { useForm } from '../../shell/form';
import { merged } from '../../shell/merge';
import { ChangedElsewhere } from '../../shell/ui/ChangedElsewhere';
import { Dialog } from '../../shell/ui/Dialog';
import { Select, TextField } from '../../shell/ui/Field';
import { FormTrouble } from '../../shell/ui/FormTrouble';
import { SaveFooter } from '../../shell/ui/SaveFooter';
import { toast } from '../../shell/ui/Toasts';
import { word } from '../../shell/words';
import { numbers, type Line, type Lines } from './numbers';
import { t } from './t';

const valuesOf = (line: Line | undefined) => ({ flow: line?.ours?.flow ?? '', label: line?.ours?.label ?? '', basedOn: line?.ours?.version ?? 0 });

/** Which flow answers a number, and what people call it. */
export function Edit({ number, found, onClose }: { number: string; found: Lines; onClose(): void }) {
  const line = found.lines.find(one => one.number === number);
  const form = useForm(valuesOf(line));
  const { flow, label, basedOn } = form.values.value;
  const [before, setBefore] = useState<{ flow: string; label: string }>(() => valuesOf(line));
  const [isCompared, setCompared] = useState(false);
  const hint = (typed: string, now: string, usual: string) => isCompared && typed !== now ? t('inForceNow', { value: now || '–' }) : usual;
  const load = async () => {
    await numbers.load();
    const { basedOn: _, ...typed } = form.values.value;
    const now = valuesOf(numbers.value.value?.lines.find(one => one.number === number));
    form.reset({ ...merged(before, typed, { flow: now.flow, label: now.label }), basedOn: now.basedOn });
    setBefore(now);
    setCompared(true);
  };
  const save = async () => {
    const isSaved = await form.submit(values => put(`/api/v1/numbers/${number}`, {
      flow: values.flow || null, label: values.label.trim() || null, country: line?.country ?? null, basedOn: values.basedOn,
    }));
    if (!isSaved) return;
    toast(word('saved'));
    onClose();
    await numbers.load();
  };
  const isStale = (line?.ours?.version ?? 0) !== basedOn && !form.isBusy.value;
  return (
    <Dialog title={t('edit.title', { number: `+${number}` })} onClose={onClose}>
      <form class="form" onSubmit={event => { event.preventDefault(); void save(); }}>
        <Select label={t('flow')} hint={hint(flow, before.flow, t('flow.hint'))} value={flow} onInput={form.set('flow')} fault={form.fault('flow')} choices={[
          { value: '', text: t('flow.default') },
          ...found.flows.map(one => ({ value: one.id, text: one.name })),
          ...(flow && !found.flows.some(one => one.id === flow) ? [{ value: flow, text: flow }] : []),
        ]} />
        <TextField label={t('label')} hint={hint(label, before.label, t('label.hint'))} value={label} onInput={form.set('label')} fault={form.fault('label')} />
        {isStale && !form.problem.value ? <ChangedElsewhere load={load} /> : <FormTrouble form={form} fields={['flow', 'label']} load={load} />}
        <SaveFooter isBusy={form.isBusy.value} onClose={onClose} />
      </form>
    </Dialog>
  );
}
