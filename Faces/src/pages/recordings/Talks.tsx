import { useEffect, useState } from 'preact/hooks';
import type { Api } from '../../shell/api';
import { useForm } from '../../shell/form';
import { dateTime, duration } from '../../shell/texts';
import { Select, TextField } from '../../shell/ui/Field';
import { FormTrouble } from '../../shell/ui/FormTrouble';
import { Player } from '../../shell/ui/Player';
import { word } from '../../shell/words';
import { choices, talks, type Filter } from './lists';
import { t } from './t';

interface Found {
  readonly filter: Filter;
  readonly items: readonly Api['ListedRecording'][];
  readonly next?: string | null;
}

/** Recorded talks, newest first. */
export function Talks() {
  const form = useForm<Filter>({ since: '', until: '', queue: '', agent: '' });
  const [found, setFound] = useState<Found>();
  const search = () => form.submit(async filter => setFound({ filter, ...await talks(filter) }));
  const more = () => form.submit(async () => {
    const { items, next } = await talks(found!.filter, found!.next);
    setFound({ ...found!, items: [...found!.items, ...items], next });
  });
  useEffect(() => {
    void choices.load();
    void search();
  }, []);
  const { since, until, queue, agent } = form.values.value;
  return (
    <section class="panel" aria-labelledby="talks">
      <h2 id="talks">{t('talks')}</h2>
      <form class="form" onSubmit={event => { event.preventDefault(); void search(); }}>
        <div class="row top-aligned">
          <TextField label={t('since')} type="date" value={since} onInput={form.set('since')} fault={form.fault('since')} />
          <TextField label={t('until')} type="date" value={until} onInput={form.set('until')} fault={form.fault('until')} />
          <Select label={t('queue')} value={queue} onInput={form.set('queue')} choices={anyOf(choices.value.value?.queues)} />
          <Select label={t('agent')} value={agent} onInput={form.set('agent')} choices={anyOf(choices.value.value?.agents)} />
        </div>
        <FormTrouble form={form} fields={['since', 'until']} />
        <div><button class="primary" disabled={form.isBusy.value}>{t('show')}</button></div>
      </form>
      {!found ? !form.problem.value && <p class="soft" role="status">{word('loading')}</p> : found.items.length === 0 ? <p class="soft" role="status">{t('talks.none')}</p> : (
        <div class="scroll" tabIndex={0} role="group" aria-label={t('talks')}>
          <table>
            <thead><tr><th scope="col">{t('at')}</th><th scope="col">{t('from')}</th><th scope="col">{t('agent')}</th><th scope="col">{t('queue')}</th><th scope="col" class="number">{t('length')}</th><th scope="col"><span class="hidden">{t('actions')}</span></th></tr></thead>
            <tbody>
              {found.items.map(one => (
                <tr key={one.id}>
                  <td><a href={`/console/calls?id=${encodeURIComponent(one.callId)}`}>{dateTime(one.at)}</a></td>
                  <td>{one.fromUser ?? (one.from ? `+${one.from}` : '–')}{one.to && <span class="soft"> → +{one.to}</span>}</td>
                  <td>{one.agent ?? '–'}</td>
                  <td>{one.queue ?? '–'}</td>
                  <td class="number">{one.seconds == null ? '–' : duration(one.seconds)}</td>
                  <td><Player href={one.href} label={dateTime(one.at)} /></td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {found?.next && <div><button type="button" onClick={more} disabled={form.isBusy.value}>{word('more')}</button></div>}
    </section>
  );
}

const anyOf = (names: readonly string[] = []) => [{ value: '', text: t('any') }, ...names.map(name => ({ value: name, text: name }))];
