import { t } from '../t';
import { itemsOf, textOf, type Field } from './field';
import { ListField } from './ListField';
import { MapField } from './MapField';

/** Days on which other hours hold than those of the week. */
export function Dates(field: Field) {
  return (
    <MapField {...field} names={t('hours.date')} begin={[]}
      control={(date, ranges, path, onInput) => <ListField label={date} hint={t('hours.closedHint')} value={itemsOf(ranges).map(textOf)} fault={field.fault(path)} onInput={onInput} />} />
  );
}
