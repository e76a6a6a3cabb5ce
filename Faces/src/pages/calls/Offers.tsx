import type { Api } from '../../shell/api';
import { number, time } from '../../shell/texts';
import { t } from './t';

interface Why {
  readonly strategy: string;
  readonly fitting: number;
  readonly candidates: readonly { readonly agent: string; readonly score?: number | null }[];
  readonly refused: Readonly<Record<string, number>>;
}

/** Agents who were asked, and why they. */
export function Offers({ offers, assignments }: { offers: readonly Api['Offer'][]; assignments: readonly Api['AssignmentView'][] }) {
  return (
    <section class="panel" aria-labelledby="offers">
      <h3 id="offers">{t('offers')}</h3>
      {offers.length === 0 && <p class="soft">{t('noOffers')}</p>}
      <ul class="offers">
        {offers.map(offer => (
          <li key={offer.id}>
            <p>
              <strong>{offer.agent || offer.number}</strong> <span class={offer.acceptedAt ? 'tag good' : 'tag'}>{t(`offer.${offer.outcome ?? 'pending'}`)}</span>{' '}
              {t(`kind.${offer.kind ?? 'queue'}`)}{offer.queue ? ` ${offer.queue}` : ''} · {t('asked')} {time(offer.offeredAt)}
              {offer.acceptedAt && <> · {t('pickedUp')} {time(offer.acceptedAt)}</>}
            </p>
            <Reason agent={offer.agent || offer.number || ''} why={assignments.find(one => one.offer?.id === offer.id)?.why as Why | null | undefined} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Reason({ agent, why }: { agent: string; why: Why | null | undefined }) {
  return (
    <details>
      <summary>{t('why', { agent })}</summary>
      {why ? (
        <>
          <p>{t('why.strategy', { strategy: why.strategy, count: why.fitting })}</p>
          <p class="soft">{t('why.candidates')}</p>
          <ol class="candidates">{why.candidates.map(one => <li key={one.agent}>{one.agent}{one.score != null && <span class="soft"> {t('why.score', { score: number(one.score) })}</span>}</li>)}</ol>
          {Object.keys(why.refused ?? {}).length > 0 && (
            <>
              <p class="soft">{t('why.refused')}</p>
              <ul>{Object.entries(why.refused).map(([reason, count]) => <li key={reason}>{number(count)} × {t(`refused.${reason}` as 'refused.onOffer')}</li>)}</ul>
            </>
          )}
        </>
      ) : <p>{t('why.none')}</p>}
    </details>
  );
}
