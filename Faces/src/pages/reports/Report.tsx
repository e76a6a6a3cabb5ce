import { useEffect, useMemo } from 'preact/hooks';
import type { Api } from '../../shell/api';
import { resource } from '../../shell/resource';
import { dateTime } from '../../shell/texts';
import { Trouble } from '../../shell/ui/Trouble';
import { word } from '../../shell/words';
import { asked } from './asked';
import { Drawn } from './Drawn';
import { agentDrawings, agentFigures, dispositionDrawings, dispositionFigures, queueDrawings, queueFigures, surveyDrawings, surveyFigures, type Row } from './figures';
import { load, type Loaded } from './load';
import { Shares } from './Shares';
import { t } from './t';

/** What was asked for. */
export function Report() {
  const ask = asked.value;
  const report = useMemo(() => resource(() => load(ask)), [ask]);
  useEffect(() => { void report.load(); }, [report]);
  const [value, problem] = [report.value.value, report.problem.value];
  return (
    <>
      {problem && <Trouble problem={problem} retry={report.load} />}
      {!value && !problem && <p class="soft" role="status">{word('loading')}</p>}
      {value && <Shown report={value} />}
      {value && <p class="soft">{t('asOf', { time: dateTime(value.asOf) })}</p>}
    </>
  );
}

function Shown({ report }: { report: Loaded }) {
  switch (report.subject) {
    case 'queues': return <Drawn {...report} figures={queueFigures} drawings={queueDrawings} nameOf={t('queue')} />;
    case 'agents': return <Drawn {...report} figures={agentFigures} drawings={agentDrawings} nameOf={t('agent')} />;
    case 'dispositions': return <Drawn {...report} figures={dispositionFigures} drawings={dispositionDrawings} nameOf={t(report.ask.by)} more={codes} />;
    case 'surveys': return <Drawn {...report} figures={surveyFigures} drawings={surveyDrawings} nameOf={t('question')} more={answers} />;
  }
}

const codes = (row: Row<Api['DispositionRow']> | undefined) => row && row.figures.talks > 0 && (
  <Shares title={t('codes')} nameOf={t('code')} all={row.figures.talks}
    said={[...row.figures.codes.map(({ code, talks }) => ({ name: code, count: talks })), ...row.figures.without > 0 ? [{ name: t('noCode'), count: row.figures.without }] : []]} />
);

const answers = (row: Row<Api['SurveyRow']> | undefined) => row && row.figures.calls > 0 && (
  <Shares title={t('answers')} nameOf={t('keys')} all={row.figures.calls} said={row.figures.answers.map(({ digits, calls }) => ({ name: digits, count: calls }))} />
);
