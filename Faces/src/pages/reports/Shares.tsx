import { number, percent } from '../../shell/texts';
import { t } from './t';

/** How often each of several things was said, beside how often all of them. */
export function Shares({ title, nameOf, all, said }: { title: string; nameOf: string; all: number; said: readonly { readonly name: string; readonly count: number }[] }) {
  return (
    <section class="panel" aria-labelledby="shares">
      <h2 id="shares">{title}</h2>
      <div class="scroll" role="group" aria-label={title} tabIndex={0}>
        <table>
          <thead><tr><th>{nameOf}</th><th class="number">{t('count')}</th><th class="number">{t('share')}</th><th class="wide"><span class="hidden">{t('share')}</span></th></tr></thead>
          <tbody>
            {said.map(({ name, count }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td class="number">{number(count)}</td>
                <td class="number">{percent(count / all)}</td>
                <td class="wide"><span class="bar" aria-hidden="true" style={{ width: `${(100 * count) / all}%` }} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
