import type { Api } from '../../shell/api';
import { number, time } from '../../shell/texts';
import { Copyable } from '../../shell/ui/Copyable';
import { word } from '../../shell/words';
import { t } from './t';

type Entry = Api['TimelineEntry'];

/** Everything that happened, in order: each webhook with its own status, and each decision with the steps that ran. */
export function Timeline({ entries }: { entries: readonly Entry[] }) {
  return (
    <section class="panel" aria-labelledby="timeline">
      <h3 id="timeline">{t('timeline')}</h3>
      <ol class="timeline">
        {entries.map(entry => (
          <li key={entry.key} data-kind={entry.kind}>
            <time dateTime={entry.at}>{time(entry.at)}</time>
            <div>
              <p>
                <span class="tag">{word(`kindOf.${entry.kind ?? 'unknown'}`)}</span> <strong>{entry.status}</strong>
                {entry.step && <span class="soft"> {t('step')} {entry.step}</span>}
                <Late entry={entry} />
              </p>
              <Said entry={entry} />
              {entry.text && <p class="soft">{entry.text}</p>}
              {entry.notes && entry.notes.length > 0 && (
                <ol class="notes">{entry.notes.map((note, i) => <li key={i}><code>{note.step}</code> {note.what}{note.detail ? `: ${note.detail}` : ''}</li>)}</ol>
              )}
              <Sent ncco={entry.ncco} />
              {entry.leg && <p class="soft"><code>{entry.leg}</code></p>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

// What the platform was told to do; most of the time what was decided says enough.
function Sent({ ncco }: { ncco: unknown }) {
  if (!Array.isArray(ncco)) return null;
  return (
    <details class="ncco">
      <summary>{t('ncco', { actions: ncco.map(action => (action as { action: string }).action).join(' · ') || '–' })}</summary>
      <Copyable block text={JSON.stringify(ncco, null, 2)} label="NCCO" />
    </details>
  );
}

function Said({ entry: { kind, digits, speech } }: { entry: Entry }) {
  if (speech) return <p>{t('said', { speech })}</p>;
  if (digits) return <p>{t('pressed', { digits })}</p>;
  return kind === 'input' && digits === '' ? <p>{t('silent')}</p> : null;
}

// A webhook may come long after what it tells of.
function Late({ entry }: { entry: Entry }) {
  const seconds = Math.round((Date.parse(entry.receivedAt) - Date.parse(entry.at)) / 1000);
  return seconds > 2 ? <span class="tag warn">{t('late', { seconds: number(seconds) })}</span> : null;
}
