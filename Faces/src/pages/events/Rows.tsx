import { dateTime } from '../../shell/texts';
import { word } from '../../shell/words';
import { look } from './look';
import { shown } from './log';
import { t } from './t';

const most = 500;

/** The events, newest first. */
export function Rows() {
  const events = shown.value.slice(0, most);
  if (events.length === 0) return <p class="soft" role="status">{t('none.fit')}</p>;
  return (
    <div class="scroll" tabIndex={0} role="group" aria-label={t('events')}>
      <table>
        <thead><tr><th scope="col">{t('at')}</th><th scope="col">{t('status')}</th><th scope="col">{t('kind')}</th><th scope="col">{t('who')}</th><th scope="col">{t('call')}</th></tr></thead>
        <tbody>
          {events.map(event => (
            <tr key={event.id} data-look={look(event)}>
              <td class="when">{dateTime(event.at)}</td>
              <td><span class={`tag ${look(event)}`}>{event.status ?? word(`kindOf.${event.kind ?? 'unknown'}`)}</span>{(event.detail || event.sipCode) && <span class="soft"> {[event.detail, event.sipCode].filter(Boolean).join(' ')}</span>}</td>
              <td>{word(`kindOf.${event.kind ?? 'unknown'}`)}{event.step && <span class="soft"> · {event.step}</span>}</td>
              <td>{event.from ?? '–'} → {event.to ?? '–'}{event.direction && <span class="soft"> {t(`direction.${event.direction}` as 'direction.inbound')}</span>}</td>
              <td><a href={`/console/calls?id=${encodeURIComponent(event.callId)}`}><code>{event.callId.slice(0, 8)}</code><span class="hidden">{event.callId}</span></a></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
