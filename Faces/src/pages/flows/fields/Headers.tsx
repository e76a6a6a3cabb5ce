import { TextField } from '../../../shell/ui/Field';
import { t } from '../t';
import { textOf, type Field } from './field';
import { MapField } from './MapField';

/** Headers and their values. */
export function Headers(field: Field) {
  return (
    <MapField {...field} names={t('header')} begin=""
      control={(name, value, path, onInput) => <TextField label={name} value={textOf(value)} fault={field.fault(path)} onInput={onInput} autoComplete="off" spellcheck={false} />} />
  );
}
