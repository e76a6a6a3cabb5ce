import './events.css';
import { show } from '../../shell/show';
import { FeedState } from '../../shell/ui/FeedState';
import { Loaded } from '../../shell/ui/Loaded';
import { word } from '../../shell/words';
import { Filters } from './Filters';
import { history, hasMore, isEmpty, live, missed, pause, held } from './log';
import { Rows } from './Rows';
import { t } from './t';

function Events() {
  return (
    <section class="panel" aria-labelledby="events">
      <div class="spread">
        <h2 id="events">{t('events')}</h2>
        <div class="state">
          <FeedState feed={live.feed} />
          <button type="button" class="small" aria-pressed={held.value !== null} onClick={pause}>{t(held.value ? 'resume' : 'pause')}</button>
        </div>
      </div>
      <Filters />
      {held.value && <p class="soft" role="status">{t('missed', { count: missed.value })}</p>}
      <Loaded from={history}>{() => isEmpty.value ? <p class="soft">{t('none')}</p> : <Rows />}</Loaded>
      {hasMore.value && <div><button type="button" disabled={history.isLoading.value} onClick={() => void history.load()}>{word('more')}</button></div>}
    </section>
  );
}

show(<Events />);
