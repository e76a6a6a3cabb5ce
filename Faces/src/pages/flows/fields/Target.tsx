import { Select } from '../../../shell/ui/Field';
import { t } from '../t';

/** Where the call goes on. */
export function Target({ label, value, steps, fault, none, onInput }: { label: string; value: unknown; steps: readonly string[]; fault: string | undefined; none?: string; onInput(value: unknown): void }) {
  const own = typeof value === 'string' ? value : '';
  const known = ['', ...new Set([...steps, ...own ? [own] : []])];
  return <Select label={label} value={own} fault={fault} choices={known.map(id => ({ value: id, text: id || (none ?? t('ends')) }))} onInput={id => onInput(id || undefined)} />;
}
