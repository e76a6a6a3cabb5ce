import { useState } from 'preact/hooks';
import { NumberField, Select, TextArea, TextField } from '../../shell/ui/Field';
import type { StepField } from './stepTypes';
import { t } from './t';

interface Props {
  readonly field: StepField;
  readonly value: unknown;
  readonly steps: readonly string[];
  readonly fault: string | undefined;
  onInput(value: unknown): void;
}

/** One field of a step. What is left empty is left out of the document. */
export function StepFieldInput({ field, value, steps, fault, onInput }: Props) {
  const label = field.isRequired ? `${field.name} *` : field.name;
  switch (field.kind) {
    case 'number':
      return <NumberField label={label} step={0.1} value={typeof value === 'number' ? value : null} fault={fault} onInput={number => onInput(number ?? undefined)} />;
    case 'yes':
      return <Select label={label} value={typeof value === 'boolean' ? String(value) : ''} fault={fault} onInput={text => onInput(text === '' ? undefined : text === 'true')}
        choices={[{ value: '', text: t('standard') }, { value: 'true', text: t('yes') }, { value: 'false', text: t('no') }]} />;
    case 'target':
      return <Target label={label} value={value} steps={steps} fault={fault} onInput={onInput} />;
    case 'targets':
      return <Targets label={field.name} value={value} steps={steps} fault={fault} onInput={onInput} />;
    case 'json':
      return <Json label={label} value={value} fault={fault} onInput={onInput} />;
    case 'lines':
      return typeof value === 'string' || value === undefined
        ? <TextArea label={label} rows={2} value={value ?? ''} fault={fault} onInput={text => onInput(text === '' && !field.isRequired ? undefined : text)} />
        : <Json label={label} value={value} fault={fault} onInput={onInput} />;
    default:
      return <TextField label={label} value={typeof value === 'string' ? value : ''} fault={fault} onInput={text => onInput(text === '' && !field.isRequired ? undefined : text)} />;
  }
}

function Target({ label, value, steps, fault, onInput }: { label: string; value: unknown; steps: readonly string[]; fault: string | undefined; onInput(value: unknown): void }) {
  const own = typeof value === 'string' ? value : '';
  const known = ['', ...new Set([...steps, ...own ? [own] : []])];
  return <Select label={label} value={own} fault={fault} choices={known.map(id => ({ value: id, text: id || t('ends') }))} onInput={id => onInput(id || undefined)} />;
}

// Keys or phrases, and where they lead.
function Targets({ label, value, steps, fault, onInput }: { label: string; value: unknown; steps: readonly string[]; fault: string | undefined; onInput(value: unknown): void }) {
  const [key, setKey] = useState('');
  const map = value !== null && typeof value === 'object' ? value as Record<string, unknown> : {};
  const put = (changed: Record<string, unknown>) => onInput(Object.keys(changed).length === 0 ? undefined : changed);
  return (
    <fieldset class="targets">
      <legend>{label}</legend>
      {Object.entries(map).map(([one, to]) => (
        <div class="row" key={one}>
          <Target label={one} value={to} steps={steps} fault={undefined} onInput={target => {
            const { [one]: _, ...rest } = map;
            put(target === undefined ? rest : { ...map, [one]: target });
          }} />
        </div>
      ))}
      <div class="row">
        <TextField label={t('key')} value={key} onInput={setKey} autoComplete="off" />
        <Target label={t('leadsTo')} value="" steps={steps} fault={undefined} onInput={target => {
          if (key === '' || target === undefined) return;
          put({ ...map, [key]: target });
          setKey('');
        }} />
      </div>
      {fault && <p class="fault">{fault}</p>}
    </fieldset>
  );
}

// As it stands in the document; what is no JSON yet is kept here.
function Json({ label, value, fault, onInput }: { label: string; value: unknown; fault: string | undefined; onInput(value: unknown): void }) {
  const [typed, setTyped] = useState<string>();
  const [broken, setBroken] = useState<string>();
  return (
    <TextArea label={label} rows={4} spellcheck={false} value={typed ?? (value === undefined ? '' : JSON.stringify(value, null, 1))} fault={broken ?? fault}
      onInput={text => {
        setTyped(text);
        try {
          onInput(text.trim() === '' ? undefined : JSON.parse(text));
          setBroken(undefined);
        } catch (error) {
          setBroken(t('broken', { message: error instanceof Error ? error.message : String(error) }));
        }
      }}
      onBlur={() => { if (!broken) setTyped(undefined); }} />
  );
}
