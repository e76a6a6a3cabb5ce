import { useMemo } from 'preact/hooks';
import { get, type Api } from '../../shell/api';
import { useRefresh } from '../../shell/refresh';
import { resource } from '../../shell/resource';
import { dateTime, duration } from '../../shell/texts';
import { Loaded } from '../../shell/ui/Loaded';
import { Player } from '../../shell/ui/Player';
import { word } from '../../shell/words';
import { t } from './t';

type Recording = Api['RecordingView'];

/** What there is to hear and to read of a call. The platform tells of a recording when it has ended, which may be after the call. */
export function Recordings({ call }: { call: string }) {
  const kept = useMemo(() => resource(() => get<Recording[]>(`/api/v1/calls/${encodeURIComponent(call)}/recordings`)), [call]);
  useRefresh(kept);
  return (
    <section class="panel" aria-labelledby="recordings">
      <h3 id="recordings">{t('recordings')}</h3>
      <Loaded from={kept}>
        {found => found.length === 0 ? <p class="soft">{t('recordings.none')}</p> : (
          <ul class="recordings">
            {found.map(one => (
              <li key={one.id}>
                <span>
                  <strong>{whatOf(one)}</strong> {dateTime(one.at)}
                  <span class="soft">{one.seconds != null && ` · ${duration(one.seconds)}`}{one.agent && ` · ${t('recording.agent', { agent: one.agent })}`}{one.step && ` · ${t('step')} ${one.step}`}</span>
                </span>
                {one.kind === 'transcription' ? <a class="button small" href={`${one.href}?download=true`} download aria-label={`${word('download')}: ${whatOf(one)}, ${dateTime(one.at)}`}>{word('download')}</a>
                  : <Player href={one.href} label={`${whatOf(one)}, ${dateTime(one.at)}`} />}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </section>
  );
}

const whatOf = ({ kind, mailbox }: Recording) => kind === 'transcription' ? t('recording.transcription') : kind === 'input' ? t('recording.input')
  : mailbox ? t('recording.message', { mailbox }) : t('recording.talk');
