import { useEffect, useMemo } from 'preact/hooks';
import { get, type Api } from '../../shell/api';
import { resource } from '../../shell/resource';
import { dateTime } from '../../shell/texts';
import { Trouble } from '../../shell/ui/Trouble';
import { word } from '../../shell/words';
import { asked, queryOf, type Asked } from './asked';
import { Chart, type Line } from './Chart';
import { agentFigures, queueFigures, type Figure, type Row } from './figures';
import { FigureTable } from './FigureTable';
import { t } from './t';

interface Loaded {
  readonly asOf: string;
  readonly queues?: readonly Row<Api['QueueFigures']>[];
  readonly agents?: readonly Row<Api['AgentFigures']>[];
}

async function load(ask: Asked, bucket: string): Promise<Loaded> {
  const query = queryOf({ ...ask, bucket: bucket as Asked['bucket'] });
  if (ask.subject === 'queues') {
    const { report } = await get<Api['QueueReportView']>(`/api/v1/reports/queues?${query}`);
    return { asOf: report.asOf, queues: report.rows.map(row => ({ name: row.queue ?? null, start: row.bucket.start!, figures: row.figures })) };
  }
  const report = await get<Api['ReportViewOfAgentReportRow']>(`/api/v1/reports/agents?${query}`);
  return { asOf: report.asOf, agents: report.rows.map(row => ({ name: row.agent ?? null, start: row.bucket.start!, figures: row.figures })) };
}

/** Charts over time, and what each queue or agent did in the whole of it. */
export function Report() {
  const ask = asked.value;
  const report = useMemo(() => resource(async () => ({ parts: await load(ask, ask.bucket), whole: await load(ask, 'total') })), [ask]);
  useEffect(() => { void report.load(); }, [report]);
  const [value, problem] = [report.value.value, report.problem.value];
  return (
    <>
      {problem && <Trouble problem={problem} retry={report.load} />}
      {!value && !problem && <p class="soft" role="status">{word('loading')}</p>}
      {value?.parts.queues && <Queues parts={value.parts.queues.filter(row => row.name === null)} whole={value.whole.queues ?? []} />}
      {value?.parts.agents && <Agents parts={value.parts.agents.filter(row => row.name === null)} whole={value.whole.agents ?? []} />}
      {value && <p class="soft">{t('asOf', { time: dateTime(value.whole.asOf) })}</p>}
    </>
  );
}

function Queues({ parts, whole }: { parts: readonly Row<Api['QueueFigures']>[]; whole: readonly Row<Api['QueueFigures']>[] }) {
  return <Drawn parts={parts} whole={whole} figures={queueFigures} nameOf={t('queue')} charts={[
    { name: 'volume', lines: [line(parts, queueFigures, 'offered', '--chart-1', true), line(parts, queueFigures, 'abandoned', '--chart-3', true)] },
    { name: 'serviceLevel', isShare: true, lines: [line(parts, queueFigures, 'serviceLevel', '--chart-2')] },
    { name: 'waits', lines: [line(parts, queueFigures, 'asa', '--chart-1'), line(parts, queueFigures, 'p90', '--chart-3')] },
  ]} />;
}

function Agents({ parts, whole }: { parts: readonly Row<Api['AgentFigures']>[]; whole: readonly Row<Api['AgentFigures']>[] }) {
  return <Drawn parts={parts} whole={whole} figures={agentFigures} nameOf={t('agent')} charts={[
    { name: 'volume', lines: [line(parts, agentFigures, 'offersMade', '--chart-1', true), line(parts, agentFigures, 'offersAccepted', '--chart-2', true)] },
    { name: 'occupancy', isShare: true, lines: [line(parts, agentFigures, 'occupancy', '--chart-2')] },
  ]} />;
}

interface Drawing {
  readonly name: 'volume' | 'serviceLevel' | 'waits' | 'occupancy';
  readonly isShare?: boolean;
  readonly lines: readonly Line[];
}

function Drawn<T>({ parts, whole, figures, nameOf, charts }: { parts: readonly Row<T>[]; whole: readonly Row<T>[]; figures: readonly Figure<T>[]; nameOf: string; charts: readonly Drawing[] }) {
  const times = useMemo(() => parts.map(row => row.start), [parts]);
  return (
    <>
      <section class="panel" aria-labelledby="whole">
        <h2 id="whole">{t('whole')}</h2>
        {whole.length <= 1 && <p class="soft">{t('nothing')}</p>}
        <FigureTable caption={t('whole')} rows={whole} figures={figures} nameOf={nameOf} />
      </section>
      <div class="columns">
        {charts.map(chart => (
          <section key={chart.name} class="panel" aria-labelledby={`chart-${chart.name}`}>
            <h2 id={`chart-${chart.name}`}>{t(`chart.${chart.name}`)}</h2>
            <Chart label={t(`chart.${chart.name}`)} times={times} lines={chart.lines} isShare={chart.isShare} />
          </section>
        ))}
      </div>
      <section class="panel" aria-labelledby="over-time">
        <h2 id="over-time">{t('overTime')}</h2>
        <FigureTable caption={t('overTime')} rows={parts} figures={figures} nameOf={nameOf} withTime />
      </section>
    </>
  );
}

function line<T>(rows: readonly Row<T>[], figures: readonly Figure<T>[], name: string, colour: string, isBar = false): Line {
  const figure = figures.find(one => one.name === name)!;
  return { label: t(`figure.${name}` as 'figure.offered'), colour, isBar, values: rows.map(row => figure.read(row.figures) ?? null) };
}
