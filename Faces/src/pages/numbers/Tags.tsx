import type { Line } from './numbers';
import { t } from './t';

/** What a number can do and where its calls go. */
export function Tags({ line: { rented } }: { line: Line }) {
  if (!rented) return <span class="tag">{t('notRented')}</span>;
  return (
    <span class="tags">
      {rented.link === 'ours' && <span class="tag good">{t('link.ours')}</span>}
      {rented.link === 'none' && <span class="tag">{t('link.none')}</span>}
      {(rented.link === 'elsewhere' || rented.link === 'forwarded') && <span class="tag warn">{t(`link.${rented.link}`)}</span>}
      {!rented.hasVoice && <span class="tag bad">{t('noVoice')}</span>}
      {rented.features.map(feature => <span class="tag" key={feature}>{feature}</span>)}
    </span>
  );
}
