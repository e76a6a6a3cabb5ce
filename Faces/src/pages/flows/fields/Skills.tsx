import { useEffect } from 'preact/hooks';
import { all } from '../../../shell/api';
import { resource } from '../../../shell/resource';
import { NumberField } from '../../../shell/ui/Field';
import { t } from '../t';
import type { Field } from './field';
import { MapField } from './MapField';

const known = resource(() => all<{ readonly name: string }>('/api/v1/skills'));

/** Skills, each with the least level of it. */
export function Skills(field: Field) {
  useEffect(() => { if (known.value.value === undefined) void known.load(); }, []);
  return (
    <MapField {...field} names={t('skill')} known={(known.value.value ?? []).map(one => one.name)} begin={1}
      control={(skill, level, path, onInput) => <NumberField label={t('skill.level', { skill })} min={1} max={10} step={1} value={typeof level === 'number' ? level : null} fault={field.fault(path)} onInput={onInput} />} />
  );
}
