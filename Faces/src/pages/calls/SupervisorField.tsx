import { useEffect } from 'preact/hooks';
import { all, type Api } from '../../shell/api';
import { resource } from '../../shell/resource';
import { Select, TextField } from '../../shell/ui/Field';
import { t } from './t';

const users = resource(() => all<Pick<Api['DeskView'], 'name' | 'displayName'>>('/api/v1/agents'));

interface Given {
  readonly value: string;
  /** Who has the caller, and cannot be supervised by the same app. */
  readonly but: string;
  readonly fault?: string;
  onInput(value: string): void;
}

/** As whom the supervisor joins: one of the application's users, whose app rings. A line to type into where the users cannot be read. */
export function SupervisorField(given: Given) {
  useEffect(() => void users.load(), []);
  // Who is new is there when the list is opened.
  return <div class="row" onFocusIn={() => void users.load()}><Users {...given} /></div>;
}

function Users({ value, but, fault, onInput }: Given) {
  const known = users.value.value;
  if (!known && !users.problem.value) return <Select label={t('supervisor')} hint={t('supervisor.hint')} value={value} onInput={onInput} choices={value ? [{ value, text: value }] : [{ value: '', text: t('choose.user') }]} fault={fault} />;
  if (!known) return <TextField label={t('supervisor')} hint={t('supervisor.hint.typed')} value={value} onInput={onInput} fault={fault} autoComplete="off" spellcheck={false} />;
  const choices = known.filter(user => user.name !== but).map(({ name, displayName }) => ({ value: name, text: displayName && displayName !== name ? `${displayName} (${name})` : name }));
  // A list that was cut may not have who stepped in before.
  if (value && value !== but && !choices.some(choice => choice.value === value)) choices.unshift({ value, text: value });
  return <Select label={t('supervisor')} hint={t('supervisor.hint')} value={value === but ? '' : value} onInput={onInput} choices={[{ value: '', text: t('choose.user') }, ...choices]} fault={fault} />;
}
