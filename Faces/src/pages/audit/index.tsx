import './audit.css';
import { useEffect, useState } from 'preact/hooks';
import { useForm } from '../../shell/form';
import { show } from '../../shell/show';
import { TextField } from '../../shell/ui/Field';
import { FormTrouble } from '../../shell/ui/FormTrouble';
import { word } from '../../shell/words';
import { Entries } from './Entries';
import { t } from './t';
import { trail, type Entry, type Filter } from './trail';

interface Found {
  readonly filter: Filter;
  readonly items: readonly Entry[];
  readonly next?: string | null;
}

function Audit() {
  const form = useForm<Filter>({ who: '', on: '', since: '' });
  const [found, setFound] = useState<Found>();
  const search = () => form.submit(async filter => setFound({ filter, ...await trail(filter) }));
  const more = () => form.submit(async () => {
    const { items, next } = await trail(found!.filter, found!.next);
    setFound({ ...found!, items: [...found!.items, ...items], next });
  });
  useEffect(() => { void search(); }, []);
  const { who, on, since } = form.values.value;
  return (
    <section class="panel" aria-labelledby="audit">
      <h2 id="audit">{t('audit')}</h2>
      <p class="soft">{t('audit.why')}</p>
      <form class="form" onSubmit={event => { event.preventDefault(); void search(); }}>
        <div class="row">
          <TextField label={t('who')} type="search" value={who} onInput={form.set('who')} fault={form.fault('who')} />
          <TextField label={t('on')} type="search" value={on} onInput={form.set('on')} fault={form.fault('on')} placeholder={t('on.hint')} />
          <TextField label={t('since')} type="date" value={since} onInput={form.set('since')} fault={form.fault('since')} />
          <button class="primary" disabled={form.isBusy.value}>{t('show')}</button>
        </div>
        <FormTrouble form={form} fields={['who', 'on', 'since']} />
      </form>
      {found ? <Entries items={found.items} /> : !form.problem.value && <p class="soft" role="status">{word('loading')}</p>}
      {found?.next && <div><button type="button" onClick={more} disabled={form.isBusy.value}>{word('more')}</button></div>}
    </section>
  );
}

show(<Audit />);
