import { CheckBox, NumberField, Select, TextArea, TextField } from '../../shell/ui/Field';
import type { QueueField } from './fields';
import { t } from './t';

/** One setting. */
export function SettingField({ field, value, fault, onInput }: { field: QueueField; value: unknown; fault: string | undefined; onInput(value: unknown): void }) {
  const label = t(field.path as 'strategy');
  const hint = 'isOptional' in field && field.isOptional ? t('unset') : undefined;
  switch (field.kind) {
    case 'yes':
      return <CheckBox label={label} value={value === true} fault={fault} onInput={onInput} />;
    case 'number':
      return <NumberField label={label} hint={hint ?? `${field.min}–${field.max}`} min={field.min} max={field.max} value={value as number | null} fault={fault} onInput={onInput} />;
    case 'choice':
      return <Select label={label} value={String(value ?? '')} fault={fault} onInput={onInput} choices={field.choices.map(choice => ({ value: choice, text: t(`strategy.${choice}` as 'strategy.random') }))} />;
    case 'lines':
      return <TextArea label={label} hint={hint} rows={2} value={String(value ?? '')} fault={fault} onInput={text => onInput(text === '' ? null : text)} />;
    case 'list':
      return <TextArea label={label} hint={t(`${field.path}.hint` as 'dispositionCodes.hint')} rows={4} value={((value ?? []) as readonly string[]).join('\n')} fault={fault} onInput={text => onInput(text.split('\n'))} />;
    default:
      return <TextField label={label} hint={hint} value={String(value ?? '')} fault={fault} onInput={text => onInput(text === '' ? null : text)} />;
  }
}
