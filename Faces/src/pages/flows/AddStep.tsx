import { useState } from 'preact/hooks';
import { Select, TextField } from '../../shell/ui/Field';
import { stepsOf, withStep, type FlowDocument } from './document';
import { typeName } from './names';
import { newStep, stepTypes } from './stepTypes';
import { t } from './t';

/** Adds a step. */
export function AddStep({ document, add }: { document: FlowDocument; add(id: string, made: FlowDocument): void }) {
  const [id, setId] = useState('');
  const [type, setType] = useState('say');
  const [fault, setFault] = useState<string>();
  const send = (event: Event) => {
    event.preventDefault();
    if (!/^[a-z0-9-]{1,40}$/.test(id)) return setFault(t('id.bad'));
    if (stepsOf(document)[id]) return setFault(t('id.taken'));
    add(id, withStep(document, id, newStep(type)));
    setId('');
    setFault(undefined);
  };
  return (
    <form class="row" onSubmit={send} aria-label={t('add')}>
      <TextField label={t('newStep')} value={id} fault={fault} onInput={setId} autoComplete="off" spellcheck={false} />
      <Select label={t('type')} value={type} onInput={setType} choices={Object.keys(stepTypes).map(value => ({ value, text: typeName(value) }))} />
      <button>{t('add')}</button>
    </form>
  );
}
