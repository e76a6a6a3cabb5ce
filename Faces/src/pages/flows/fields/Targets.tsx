import { useState } from 'preact/hooks';
import { TextField } from '../../../shell/ui/Field';
import { t } from '../t';
import { membersOf, textOf, type Field } from './field';
import { child } from './path';
import { Rows } from './Rows';
import { Target } from './Target';

/** Keys or phrases, and where each leads. */
export function Targets({ label, value, steps, path, own, fault, onInput }: Field & { readonly steps: readonly string[] }) {
  const [key, setKey] = useState('');
  const members = membersOf(value);
  const put = (changed: readonly (readonly [string, unknown])[]) => onInput(changed.length === 0 ? undefined : Object.fromEntries(changed));
  return (
    <Rows label={label} fault={own(path)} rows={members.map(([one, to]) => ({
      key: one,
      name: one,
      content: <Target label={one} value={textOf(to)} steps={steps} fault={fault(child(path, one))} onInput={target => put(target === undefined ? members.filter(pair => pair[0] !== one) : members.map(pair => pair[0] === one ? [one, target] : pair))} />,
      remove: () => put(members.filter(pair => pair[0] !== one)),
    }))}>
      <div class="row">
        <TextField label={t('key')} value={key} onInput={setKey} autoComplete="off" />
        <Target label={t('leadsTo')} value="" steps={steps} fault={undefined} onInput={target => {
          if (key === '' || target === undefined) return;
          put([...members.filter(pair => pair[0] !== key), [key, target]]);
          setKey('');
        }} />
      </div>
    </Rows>
  );
}
