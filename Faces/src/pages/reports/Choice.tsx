import { zonesWith } from './zones';
import { Select, TextField } from '../../shell/ui/Field';
import { asked, change, queryOf, type Asked } from './asked';
import { t } from './t';

const options = (names: readonly string[], of: string) => names.map(value => ({ value, text: t(`${of}.${value}` as 'span.today') }));

/** What the report is about, and what can be taken along. */
export function Choice() {
  const { subject, by, span, from, to, bucket, zone } = asked.value;
  return (
    <section class="panel" aria-label={t('choice')}>
      <div class="row">
        <Select label={t('subject')} value={subject} onInput={value => change({ subject: value as Asked['subject'] })} choices={options(['queues', 'agents', 'dispositions', 'surveys'], 'subject')} />
        {subject === 'dispositions' && <Select label={t('by')} value={by} onInput={value => change({ by: value as Asked['by'] })} choices={(['queue', 'agent'] as const).map(value => ({ value, text: t(value) }))} />}
        <Select label={t('span')} value={span} onInput={value => change({ span: value as Asked['span'] })} choices={options(['today', 'day', 'week', 'month', 'own'], 'span')} />
        {span === 'own' && <TextField type="date" label={t('from')} value={from} onInput={value => change({ from: value })} />}
        {span === 'own' && <TextField type="date" label={t('to')} value={to} onInput={value => change({ to: value })} />}
        <Select label={t('bucket')} value={bucket} onInput={value => change({ bucket: value as Asked['bucket'] })} choices={options(['hour', 'day'], 'bucket')} />
        <Select label={t('zone')} value={zone} onInput={value => change({ zone: value })} choices={zonesWith(zone).map(value => ({ value, text: value }))} />
      </div>
      <p>
        {t('export')}{' '}
        {(['calls', 'waits', 'offers', 'answers'] as const).map(rows => (
          <span key={rows}><a href={`/api/v1/reports/calls.csv?rows=${rows}&${queryOf(asked.value, false)}`} download={`${rows}.csv`}>{t(`rows.${rows}`)}</a>{' · '}</span>
        ))}
        <a href={`/api/v1/reports/calls.json?${queryOf(asked.value, false)}`} download="calls.json">JSON</a>
      </p>
    </section>
  );
}
