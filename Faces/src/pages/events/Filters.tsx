import type { Api } from '../../shell/api';
import { Select, TextField } from '../../shell/ui/Field';
import { word } from '../../shell/words';
import { filter, kinds, statuses, type Filter } from './log';
import { t } from './t';

type Kind = Api['TimelineKind'];

/** Which events are listed. */
export function Filters() {
  const { status, kind, call } = filter.value;
  const set = (change: Partial<Filter>) => { filter.value = { ...filter.value, ...change }; };
  return (
    <div class="row">
      <Select label={t('status')} value={status} onInput={to => set({ status: to })} choices={anyOf(withChosen(statuses.value, status), one => one)} />
      <Select label={t('kind')} value={kind} onInput={to => set({ kind: to })} choices={anyOf(withChosen(kinds.value, kind), one => word(`kindOf.${one as Kind}`))} />
      <TextField label={t('call')} type="search" value={call} onInput={to => set({ call: to })} placeholder={t('call.hint')} />
    </div>
  );
}

const withChosen = (all: readonly string[], chosen: string) => chosen && !all.includes(chosen) ? [chosen, ...all] : all;
const anyOf = (all: readonly string[], text: (one: string) => string) => [{ value: '', text: t('any') }, ...all.map(one => ({ value: one, text: text(one) }))];
