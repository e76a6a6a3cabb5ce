import { dateTime } from '../../shell/texts';
import { describe } from './describe';
import { t } from './t';
import type { Entry } from './trail';

/** What people changed, a line each. */
export function Entries({ items }: { items: readonly Entry[] }) {
  if (items.length === 0) return <p class="soft" role="status">{t('none')}</p>;
  return (
    <div class="scroll" tabIndex={0} role="group" aria-label={t('audit')}>
      <table>
        <thead><tr><th scope="col">{t('at')}</th><th scope="col">{t('who')}</th><th scope="col">{t('what')}</th><th scope="col">{t('on')}</th><th scope="col">{t('asked')}</th><th scope="col">{t('result')}</th></tr></thead>
        <tbody>
          {items.map(one => (
            <tr key={`${one.operationId} ${one.action} ${one.at}`}>
              <td class="when">{dateTime(one.at)}</td>
              <td>{one.who} <span class="soft">{one.role}</span></td>
              <td><span>{describe(one.action)}</span><code class="soft action">{one.action}</code></td>
              <td>{Object.entries(one.on ?? {}).map(([name, value]) => <On key={name} action={one.action} name={name} value={value} />)}</td>
              <td>{Object.entries(one.asked ?? {}).map(([name, value]) => <span key={name} class="pair"><span class="soft">{name}</span> {value} </span>)}</td>
              <td><span class={one.result === 'done' ? 'tag good' : 'tag warn'}>{one.result === 'done' ? t('done') : one.result}</span></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function On({ action, name, value }: { action: string; name: string; value: string }) {
  const isCall = name === 'call' || action.includes(' /calls/{id}') && name === 'id';
  return <span class="pair">{isCall ? <a href={`/console/calls?id=${encodeURIComponent(value)}`}>{value}</a> : value} </span>;
}
