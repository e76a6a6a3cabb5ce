import { useState } from 'preact/hooks';
import { Select, TextField } from '../../shell/ui/Field';
import { renamed, stepsOf, withoutStep, withStep, type FlowDocument } from './document';
import type { Draft } from './draft';
import { typeName } from './names';
import { StepFieldInput } from './StepFieldInput';
import { exitsOf, newStep, stepTypes } from './stepTypes';
import { t } from './t';

/** The fields of one step. */
export function StepForm({ draft, document, id, onRenamed }: { draft: Draft; document: FlowDocument; id: string; onRenamed(id: string | undefined): void }) {
  const step = stepsOf(document)[id]!;
  const [name, setName] = useState(id);
  const [fault, setFault] = useState<string>();
  const ids = Object.keys(stepsOf(document));
  const rename = () => {
    if (name === id) return;
    if (!/^[a-z0-9-]{1,40}$/.test(name)) return setFault(t('id.bad'));
    if (stepsOf(document)[name]) return setFault(t('id.taken'));
    draft.leaveUnfinished(`steps.${name}.ncco`, draft.unfinished.value.get(`steps.${id}.ncco`));
    draft.leaveUnfinished(`steps.${id}.ncco`, undefined);
    draft.change(renamed(document, id, name, one => exitsOf(one).map(exit => exit.path)));
    onRenamed(name);
  };
  const set = (field: string, value: unknown) => {
    const { [field]: _, ...rest } = step;
    draft.change(withStep(document, id, value === undefined ? rest : { ...rest, [field]: value }));
  };
  return (
    <div class="form">
      <div class="row">
        <TextField label={t('id')} value={name} fault={fault} onInput={setName} onBlur={rename} autoComplete="off" spellcheck={false} />
        <Select label={t('type')} value={step.type ?? ''} choices={Object.keys(stepTypes).map(value => ({ value, text: typeName(value) }))} onInput={type => {
          draft.leaveUnfinished(`steps.${id}.ncco`, undefined);
          draft.change(withStep(document, id, newStep(type)));
        }} />
      </div>
      {(stepTypes[step.type ?? ''] ?? []).map(field => (
        <StepFieldInput key={field.name} field={field} value={step[field.name]} steps={ids} path={`steps.${id}.${field.name}`} draft={draft} onInput={value => set(field.name, value)} />
      ))}
      <div><button type="button" class="danger" onClick={() => { draft.leaveUnfinished(`steps.${id}.ncco`, undefined); draft.change(withoutStep(document, id)); onRenamed(undefined); }}>{t('remove')}</button></div>
    </div>
  );
}
