import { boot } from '../../../shell/boot';
import { t } from '../t';
import { isObject, itemsOf, textOf, type Field } from './field';
import { ListField } from './ListField';
import { child } from './path';

const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

// The first of January 2024 was a Monday.
const nameOf = (day: number) => new Intl.DateTimeFormat(boot.language, { weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, day + 1)));

/** When it is open on which day of the week. */
export function Weekly({ label, value, path, fault, own, onInput }: Field) {
  const week = isObject(value) ? value : {};
  const set = (day: string) => (ranges: readonly string[]) => {
    const { [day]: _, ...rest } = week;
    onInput(ranges.length === 0 ? rest : { ...rest, [day]: ranges });
  };
  return (
    <fieldset class="rows">
      <legend>{label}</legend>
      <p class="hint">{t('hours.hint')}</p>
      {days.map((day, i) => <ListField key={day} label={nameOf(i)} value={itemsOf(week[day]).map(textOf)} fault={fault(child(path, day))} onInput={set(day)} />)}
      {own(path) && <p class="fault">{own(path)}</p>}
    </fieldset>
  );
}
