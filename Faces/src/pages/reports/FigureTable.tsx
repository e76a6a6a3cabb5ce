import { useState } from 'preact/hooks';
import { dateTime } from '../../shell/texts';
import { Dialog } from '../../shell/ui/Dialog';
import type { Figure, Row } from './figures';
import { t } from './t';

/** Rows of a report; a click on a figure's name says how it is defined. */
export function FigureTable<T>({ caption, rows, figures, nameOf, withTime }: { caption: string; rows: readonly Row<T>[]; figures: readonly Figure<T>[]; nameOf: string; withTime?: boolean }) {
  const [asked, setAsked] = useState<string>();
  return (
    <div class="scroll" role="group" aria-label={caption} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th>{withTime ? t('time') : nameOf}</th>
            {figures.map(({ name }) => <th key={name} class="number"><button type="button" class="define" title={t('define')} onClick={() => setAsked(name)}>{t(`figure.${name}` as 'figure.offered')}</button></th>)}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={`${row.name}/${row.start}`}>
              <th scope="row">{withTime ? dateTime(row.start) : row.name ?? t('all')}</th>
              {figures.map(figure => {
                const value = figure.read(row.figures);
                return <td key={figure.name} class="number">{value == null ? '–' : figure.write(value)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {asked && <Dialog title={t(`figure.${asked}` as 'figure.offered')} onClose={() => setAsked(undefined)}><div class="body"><p>{t(`define.${asked}` as 'define.offered')}</p></div></Dialog>}
    </div>
  );
}
