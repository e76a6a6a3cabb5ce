import { useState } from 'preact/hooks';
import { post, type Api } from '../../shell/api';
import { useForm } from '../../shell/form';
import { CheckBox, Select, TextField } from '../../shell/ui/Field';
import { Confirm } from '../../shell/ui/Confirm';
import { FormTrouble } from '../../shell/ui/FormTrouble';
import { toast } from '../../shell/ui/Toasts';
import { word } from '../../shell/words';
import { countries, countryName } from './country';
import { money } from './money';
import { available, numbers, type Wanted } from './numbers';
import { t } from './t';

interface Offered {
  readonly wanted: Wanted;
  readonly items: readonly Api['AvailableNumber'][];
  readonly next?: string | null;
}

/** Looks for numbers that can be rented, and rents one. */
export function Rent() {
  const form = useForm<Wanted>({ country: 'GB', type: '', pattern: '', place: 'start' });
  const [offered, setOffered] = useState<Offered>();
  const [chosen, setChosen] = useState<Api['AvailableNumber']>();
  const [isLinked, setLinked] = useState(true);
  const { country, type, pattern, place } = form.values.value;
  const search = () => form.submit(async wanted => {
    const { items, next } = await available(wanted);
    setOffered({ wanted, items, next });
  });
  const more = () => form.submit(async () => {
    const { items, next } = await available(offered!.wanted, offered!.next!);
    setOffered({ ...offered!, items: [...offered!.items, ...items], next });
  });
  const rent = async ({ msisdn, country: of }: Api['AvailableNumber']) => {
    await post(`/api/v1/numbers/${msisdn}/rent`, { country: of });
    setOffered(offered && { ...offered, items: offered.items.filter(one => one.msisdn !== msisdn) });
    if (isLinked) await post(`/api/v1/numbers/${msisdn}/link`, {});
    toast(t(isLinked ? 'rent.linked' : 'rent.done', { number: `+${msisdn}` }));
    await numbers.load();
  };
  return (
    <section class="panel" aria-labelledby="rent">
      <h2 id="rent">{t('rent.title')}</h2>
      <form class="form" onSubmit={event => { event.preventDefault(); void search(); }}>
        <div class="row top-aligned">
          <TextField label={t('country')} hint={countryName(country) === country ? t('country.hint') : countryName(country)} value={country} onInput={form.set('country')} fault={form.fault('country')} list="countries" />
          <datalist id="countries">{countries.map(code => <option key={code} value={code}>{countryName(code)}</option>)}</datalist>
          <Select label={t('type')} value={type} onInput={form.set('type')} fault={form.fault('type')}
            choices={['', 'landline', 'mobile-lvn', 'landline-toll-free'].map(value => ({ value, text: t(`type.${value}` as 'type.landline') }))} />
          <TextField label={t('pattern')} value={pattern} onInput={form.set('pattern')} fault={form.fault('pattern')} type="tel" />
          <Select label={t('place')} value={place} onInput={form.set('place')} fault={form.fault('place')}
            choices={(['start', 'anywhere', 'end'] as const).map(value => ({ value, text: t(`place.${value}`) }))} />
        </div>
        <FormTrouble form={form} fields={['country', 'type', 'pattern', 'place']} />
        <div><button class="primary" disabled={form.isBusy.value}>{t('search')}</button></div>
      </form>
      {offered && (offered.items.length === 0 ? <p class="soft" role="status">{t('rent.none')}</p> : (
        <>
          <div class="scroll" tabIndex={0} role="group" aria-label={t('rent.title')}>
            <table>
              <thead><tr><th scope="col">{t('number')}</th><th scope="col">{t('type')}</th><th scope="col">{t('features')}</th><th scope="col" class="number">{t('setUp')}</th><th scope="col" class="number">{t('monthly')}</th><th scope="col"><span class="hidden">{t('actions')}</span></th></tr></thead>
              <tbody>
                {offered.items.map(one => (
                  <tr key={one.msisdn}>
                    <th scope="row">+{one.msisdn}</th>
                    <td>{one.type ? t(`type.${one.type}` as 'type.landline') : '–'}</td>
                    <td><span class="tags">{one.features?.map(feature => <span class="tag" key={feature}>{feature}</span>)}</span></td>
                    <td class="number">{one.initialPrice == null ? '–' : money(one.initialPrice)}</td>
                    <td class="number">{one.monthlyCost == null ? '–' : money(one.monthlyCost)}</td>
                    <td class="number"><button type="button" class="small" aria-label={`${t('rent')} +${one.msisdn}`} onClick={() => setChosen(one)}>{t('rent')}</button></td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {offered.next && <div><button type="button" onClick={more} disabled={form.isBusy.value}>{word('more')}</button></div>}
        </>
      ))}
      {chosen && (
        <Confirm title={t('rent.confirm', { number: `+${chosen.msisdn}` })} action={t('rent')} onClose={() => setChosen(undefined)} onConfirm={() => rent(chosen)}>
          <p>{chosen.monthlyCost == null ? t('rent.costs.unknown') : t('rent.costs', { monthly: money(chosen.monthlyCost), setUp: money(chosen.initialPrice ?? 0) })}</p>
          <CheckBox label={t('rent.link')} value={isLinked} onInput={setLinked} />
        </Confirm>
      )}
    </section>
  );
}
