import { useState } from 'preact/hooks';
import { word } from '../../words';
import { NumberField, Select } from '../Field';
import type { Levels } from './levels';

interface Given {
  readonly title: string;
  readonly level: string;
  readonly hint: string;
  readonly most: number;
  readonly add: string;
  readonly known: readonly string[];
  readonly value: Levels;
  readonly fault?: string;
  onInput(value: Levels): void;
}

/** Names with a number each. */
export function LevelList({ title, level, hint, most, add, known, value, fault, onInput }: Given) {
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
          <button type="button" onClick={() => onInput(without(name))} aria-label={word('assignment.removeOne', { name })}>{word('assignment.remove')}</button>
        </div>
      ))}
      {rest.length > 0 && (
        <div class="row">
          <Select label={add} value={chosen} onInput={setChosen} choices={[{ value: '', text: word('assignment.choose') }, ...rest.map(name => ({ value: name, text: name }))]} />
          <button type="button" disabled={!chosen} onClick={() => { onInput({ ...value, [chosen]: 1 }); setChosen(''); }} aria-label={`${add}: ${word('assignment.add')}`}>{word('assignment.add')}</button>
        </div>
      )}
    </fieldset>
  );
}
