import type { Api } from '../../shell/api';
import type { CallCard } from '../../shell/live';
import { dateTime, duration } from '../../shell/texts';
import { Age } from '../../shell/ui/Age';
import { whereIs } from '../../shell/where';
import { t } from './t';

/** A call at a glance. */
export function Facts({ view: { summary, aliases }, card }: { view: Api['CallView']; card: CallCard | undefined }) {
  return (
    <section class="panel" aria-labelledby="facts">
      <h3 id="facts">{t('facts')}</h3>
      <dl class="facts">
        <dt>{t('dialled')}</dt><dd>{summary.to ?? '–'}</dd>
        <dt>{t('state')}</dt><dd>{card ? whereIs(card) : t(`outcome.${summary.outcome ?? 'unknown'}`)}</dd>
        <dt>{t('began')}</dt><dd>{dateTime(summary.startedAt)}</dd>
        <dt>{t('lasted')}</dt><dd>{summary.endedAt ? duration((Date.parse(summary.endedAt) - Date.parse(summary.startedAt)) / 1000) : <Age of={summary.startedAt} />}</dd>
        {summary.position && <><dt>{t('flow')}</dt><dd>{t('flowAt', { flow: summary.position.flow, version: summary.position.version })}</dd></>}
        {summary.position?.step && <><dt>{t('step')}</dt><dd>{summary.position.step}</dd></>}
        {aliases && aliases.length > 0 && <><dt>{t('conversations')}</dt><dd class="ids">{aliases.map(alias => <code key={alias}>{alias}</code>)}</dd></>}
      </dl>
    </section>
  );
}
