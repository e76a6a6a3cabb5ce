import { time } from '../../shell/texts';
import { cards } from './desk';
import { phone } from './phone';
import { t } from './t';

/** How a call came: over which number, by which flow, since when. */
export function Came({ call }: { call: string | null }) {
  const card = call ? cards.value.get(call) : undefined;
  if (!card) return null;
  return (
    <dl class="facts">
      {card.to && <div><dt>{t('came.to')}</dt><dd>{phone(card.to)}</dd></div>}
      {card.position && <div><dt>{t('came.flow')}</dt><dd>{card.position.flow}</dd></div>}
      <div><dt>{t('came.since')}</dt><dd>{time(card.startedAt)}</dd></div>
    </dl>
  );
}
