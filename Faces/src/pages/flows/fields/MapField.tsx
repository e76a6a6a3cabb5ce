import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { TextField } from '../../../shell/ui/Field';
import { t } from '../t';
import { membersOf, type Field } from './field';
import { child } from './path';
import { Rows } from './Rows';

interface Props extends Field {
  /** What the names are, such as: skill. */
  readonly names: string;
  /** What is offered as names. */
  readonly known?: readonly string[];
  /** The control of one value. */
  control(name: string, value: unknown, path: string, onInput: (value: unknown) => void): ComponentChildren;
  /** The value with which a new name begins. */
  readonly begin: unknown;
  /** Whether the field stays, empty, when its last name is removed. */
  readonly isKept?: boolean;
}

/** Names and what belongs to each. */
export function MapField({ label, names, known, value, path, own, onInput, control, begin, isKept }: Props) {
  const [typed, setTyped] = useState('');
  const members = membersOf(value);
  const put = (changed: readonly (readonly [string, unknown])[]) => onInput(changed.length === 0 && !isKept ? undefined : Object.fromEntries(changed));
  const name = typed.trim();
  const add = () => {
    if (name === '' || members.some(([one]) => one === name)) return;
    put([...members, [name, begin]]);
    setTyped('');
  };
  const list = `${path}-known`;
  return (
    <Rows label={label} fault={own(path)} rows={members.map(([one, of]) => ({
      key: one,
      name: one,
      content: control(one, of, child(path, one), to => put(members.map(pair => pair[0] === one ? [one, to] : pair))),
      remove: () => put(members.filter(pair => pair[0] !== one)),
    }))}>
      <div class="row">
        <TextField label={names} list={known && list} value={typed} onInput={setTyped} autoComplete="off" spellcheck={false} />
        <button type="button" disabled={name === ''} onClick={add} aria-label={`${t('add')}: ${label}`}>{t('add')}</button>
      </div>
      {known && <datalist id={list}>{known.map(one => <option key={one} value={one} />)}</datalist>}
    </Rows>
  );
}
