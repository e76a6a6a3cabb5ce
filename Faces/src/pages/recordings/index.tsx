import './recordings.css';
import { signal } from '@preact/signals';
import { show } from '../../shell/show';
import { Talks } from './Talks';
import { t } from './t';
import { Voicemail } from './Voicemail';

const kinds = ['talks', 'voicemail'] as const;
type Kind = (typeof kinds)[number];

const asked = new URLSearchParams(location.search);
const kind = signal<Kind>(asked.get('kind') === 'voicemail' ? 'voicemail' : 'talks');

function Recordings() {
  const choose = (chosen: Kind) => {
    kind.value = chosen;
    history.replaceState(null, '', `?kind=${chosen}`);
  };
  return (
    <>
      <div class="kinds" role="group" aria-label={t('kind')}>
        {kinds.map(one => <button key={one} type="button" aria-pressed={kind.value === one} onClick={() => choose(one)}>{t(one)}</button>)}
      </div>
      {kind.value === 'talks' ? <Talks /> : <Voicemail mailbox={asked.get('mailbox')} />}
    </>
  );
}

show(<Recordings />);
