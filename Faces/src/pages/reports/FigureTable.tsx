import { Define } from './Define';
import type { Figure, Row } from './figures';
import { t } from './t';
import type { Format } from './when';

/** Rows of a report, one by one, or with `moment` one over time. */
export function FigureTable<T>({ caption, rows, figures, nameOf, moment }: { caption: string; rows: readonly Row<T>[]; figures: readonly Figure<T>[]; nameOf: string; moment?: Format }) {
  return (
    <div class="scroll" role="group" aria-label={caption} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th>{moment ? t('time') : nameOf}</th>
            {figures.map(({ name }) => <th key={name} class="number"><Define figure={name} /></th>)}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={`${row.name}/${row.start}`}>
              <th scope="row">{moment ? moment(new Date(row.start)) : row.name ?? t('all')}</th>
              {figures.map(figure => {
                const value = figure.read(row.figures);
                return <td key={figure.name} class="number">{value == null ? '–' : figure.write(value)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
