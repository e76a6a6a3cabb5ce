import type { ComponentChild } from 'preact';
import { NumberField, Select, TextArea, TextField } from '../../shell/ui/Field';
import type { Draft } from './draft';
import { Dates } from './fields/Dates';
import { textOf, type Field } from './fields/field';
import { Headers } from './fields/Headers';
import { Ncco } from './fields/Ncco';
import { Prompts } from './fields/Prompts';
import { Questions } from './fields/Questions';
import { Relaxations } from './fields/Relaxations';
import { Skills } from './fields/Skills';
import { Target } from './fields/Target';
import { Targets } from './fields/Targets';
import { Weekly } from './fields/Weekly';
import { fieldName } from './names';
import { fallsBack, type FieldKind, type StepField } from './stepTypes';
import { t } from './t';

interface Props {
  readonly field: StepField;
  readonly value: unknown;
  readonly steps: readonly string[];
  /** Where it stands in the document. */
  readonly path: string;
  readonly draft: Draft;
  onInput(value: unknown): void;
}

const forms: Partial<Record<FieldKind, (field: Field) => ComponentChild>> = { skills: Skills, relaxations: Relaxations, questions: Questions, weekly: Weekly, dates: Dates, headers: Headers };

/** One field of a step. What is left empty is left out of the document. */
export function StepFieldInput({ field, value, steps, path, draft, onInput }: Props) {
  const faults = draft.faults.value;
  const label = field.isRequired ? `${fieldName(field.name)} *` : fieldName(field.name);
  const fault = faults?.at(path);
  const put = (text: string) => onInput(text === '' && !field.isRequired ? undefined : text);
  const inner: Field = {
    label, value, path, onInput,
    fault: at => faults?.at(at),
    own: at => faults?.faults.find(one => one.path === `$.${at}`)?.message,
  };
  const Form = forms[field.kind];
  if (Form) return <Form {...inner} />;
  switch (field.kind) {
    case 'number':
      return <NumberField label={label} step={0.1} value={typeof value === 'number' ? value : null} fault={fault} onInput={number => onInput(number ?? undefined)} />;
    case 'yes':
      return <Select label={label} value={typeof value === 'boolean' ? String(value) : ''} fault={fault} onInput={text => onInput(text === '' ? undefined : text === 'true')}
        choices={[{ value: '', text: t('standard') }, { value: 'true', text: t('yes') }, { value: 'false', text: t('no') }]} />;
    case 'target':
      return <Target label={label} value={value} steps={steps} fault={fault} none={fallsBack(field) ? t('asOtherwise') : undefined} onInput={onInput} />;
    case 'targets':
      return <Targets {...inner} steps={steps} />;
    case 'prompts':
      return <Prompts {...inner} isRequired={field.isRequired === true} />;
    case 'ncco':
      return <Ncco {...inner} faults={faults?.faults.filter(one => one.path === `$.${path}` || one.path?.startsWith(`$.${path}.`) || one.path?.startsWith(`$.${path}[`)) ?? []} unfinished={draft.unfinished.value.get(path)}
        onUnfinished={text => draft.leaveUnfinished(path, text)} />;
    case 'lines':
      return <TextArea label={label} rows={2} value={textOf(value)} fault={fault} onInput={put} />;
    default:
      return <TextField label={label} value={textOf(value)} fault={fault} onInput={put} />;
  }
}
