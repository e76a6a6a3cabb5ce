import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { Select } from '../../shell/ui/Field';
import { one, type Asked } from './asked';
import { Chart } from './Chart';
import { Define } from './Define';
import type { Drawing, Figure, Row } from './figures';
import { FigureTable } from './FigureTable';
import type { Both } from './load';
import { t } from './t';
import { moments } from './when';

interface Props<T> extends Both<T> {
  readonly ask: Asked;
  readonly span: readonly [string, string];
  readonly figures: readonly Figure<T>[];
  readonly drawings: readonly Drawing[];
  /** What a row is about. */
  readonly nameOf: string;
  /** More about the chosen one; undefined: it did nothing. */
  readonly more?: (row: Row<T> | undefined) => ComponentChildren;
}

/** Everyone in the whole of the time, and the chosen one over time. */
export function Drawn<T>({ ask, span, parts, whole, figures, drawings, nameOf, more }: Props<T>) {
  const names = whole.flatMap(row => row.name ?? []);
  const hasAll = whole.some(row => row.name === null);
  const wanted = one.value || null;
  const name = wanted && (names.includes(wanted) || hasAll) ? wanted : hasAll ? null : names[0] ?? null;
  const rows = useMemo(() => parts.filter(row => row.name === name), [parts, name]);
  // Of all: who did nothing for an hour has that hour, too.
  const times = useMemo(() => [...new Set(parts.map(row => row.start))].sort((a, b) => Date.parse(a) - Date.parse(b)), [parts]);
  const charts = useMemo(() => {
    const at = new Map(rows.map(row => [row.start, row.figures]));
    return drawings.map(({ lines, ...rest }) => ({
      ...rest,
      figures: lines.map(line => line.figure),
      lines: lines.map(line => {
        const { read } = figures.find(figure => figure.name === line.figure)!;
        return { ...line, label: t(`figure.${line.figure}` as 'figure.offered'), values: times.map(time => (at.has(time) ? read(at.get(time)!) ?? null : null)) };
      }),
    }));
  }, [rows, times, drawings, figures]);
  const choices = [...hasAll ? [{ value: '', text: t('together') }] : [], ...[...new Set([...name ? [name] : [], ...names])].sort().map(value => ({ value, text: value }))];
  return (
    <>
      <section class="panel" aria-labelledby="whole">
        <h2 id="whole">{t('whole')}</h2>
        {names.length === 0 && <p class="soft">{t('nothing')}</p>}
        <FigureTable caption={t('whole')} rows={whole} figures={figures} nameOf={nameOf} />
      </section>
      {choices.length > 1 && (
        <section class="panel one" aria-label={t('one')}>
          <div class="row"><Select label={t('one.of', { name: nameOf })} value={name ?? ''} onInput={value => { one.value = value; }} choices={choices} /></div>
        </section>
      )}
      {more?.(whole.find(row => row.name === name))}
      <div class="columns">
        {charts.map(chart => (
          <section key={chart.name} class="panel" aria-labelledby={`chart-${chart.name}`}>
            <div class="spread">
              <h2 id={`chart-${chart.name}`}>{t(`chart.${chart.name}`)}</h2>
              <p class="soft defines">{chart.figures.map(figure => <Define key={figure} figure={figure} />)}</p>
            </div>
            <Chart label={`${t(`chart.${chart.name}`)}: ${name ?? t('together')}`} times={times} lines={chart.lines} isShare={chart.isShare} span={span} zone={ask.zone} bucket={ask.bucket} />
          </section>
        ))}
      </div>
      <section class="panel" aria-labelledby="over-time">
        <h2 id="over-time">{t('overTime')}{name && <span class="soft"> · {name}</span>}</h2>
        <FigureTable caption={t('overTime')} rows={rows} figures={figures} nameOf={nameOf} moment={moments(ask.zone, ask.bucket)} />
      </section>
    </>
  );
}
