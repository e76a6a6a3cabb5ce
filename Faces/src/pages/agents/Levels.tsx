import { useState } from 'preact/hooks';
import { NumberField, Select } from '../../shell/ui/Field';
import { t } from './t';

interface Given {
  readonly title: string;
  readonly level: string;
  readonly hint: string;
  readonly most: number;
  readonly add: string;
  readonly known: readonly string[];
  readonly value: Readonly<Record<string, number>>;
  readonly fault?: string;
  onInput(value: Readonly<Record<string, number>>): void;
}

/** Names with a number each. */
export function Levels({ title, level, hint, most, add, known, value, fault, onInput }: Given) {
  const [chosen, setChosen] = useState('');
  const rest = known.filter(name => !(name in value));
  const without = (name: string) => Object.fromEntries(Object.entries(value).filter(([one]) => one !== name));
  return (
    <fieldset class="level-list">
      <legend>{title}</legend>
      <p class="hint">{hint}</p>
      {fault && <p class="fault" role="alert">{fault}</p>}
      {Object.entries(value).map(([name, number]) => (
        <div class="row" key={name}>
          <NumberField label={`${name}: ${level}`} min={1} max={most} value={number} onInput={to => onInput({ ...value, [name]: to ?? 1 })} />
          <button type="button" onClick={() => onInput(without(name))} aria-label={t('removeOne', { name })}>{t('remove')}</button>
        </div>
      ))}
      {rest.length > 0 && (
        <div class="row">
          <Select label={add} value={chosen} onInput={setChosen} choices={[{ value: '', text: t('choose') }, ...rest.map(name => ({ value: name, text: name }))]} />
          <button type="button" disabled={!chosen} onClick={() => { onInput({ ...value, [chosen]: 1 }); setChosen(''); }} aria-label={`${add}: ${t('addIt')}`}>{t('addIt')}</button>
        </div>
      )}
    </fieldset>
  );
}
