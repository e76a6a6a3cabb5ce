import './overview.css';
import { boot } from '../../shell/boot';
import { follow } from '../../shell/live';
import { show } from '../../shell/show';
import { FeedState } from '../../shell/ui/FeedState';
import { Loaded } from '../../shell/ui/Loaded';
import { Figures } from './Figures';
import { steps } from './steps';
import { t } from './t';
import { Tour } from './Tour';

const live = follow(['agents', 'queues', 'calls']);

function Overview() {
  return (
    <>
      <section class="panel" aria-labelledby="now">
        <div class="spread"><h2 id="now">{t('now')}</h2><FeedState feed={live.feed} /></div>
        <Figures live={live} />
      </section>
      {boot.role === 'admin' && (
        <section class="panel" aria-labelledby="tour">
          <h2 id="tour">{t('tour')}</h2>
          <Loaded from={steps}>{found => <Tour steps={found} />}</Loaded>
        </section>
      )}
    </>
  );
}

show(<Overview />);
