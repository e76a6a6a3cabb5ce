import type { Api } from '../../shell/api';
import { since } from '../../shell/now';
import { duration, number, percent } from '../../shell/texts';
import { attentionOf } from './attention';
import { t } from './t';

/** A queue at a glance. */
export function QueueTile({ queue, oldest }: { queue: Api['QueueView']; oldest: string | undefined }) {
  const longest = queue.waiting === 0 ? 0 : oldest ? since(oldest) : queue.longestWaitSeconds;
  const { level, need } = attentionOf(queue, longest);
  const { today, agents, settings } = queue;
  return (
    <li class="queue" data-level={level} data-queue={queue.id}>
      <header>
        <h3>{settings.displayName ?? queue.id}</h3>
        {need && <span class="need">{level === 2 ? '▲ ' : '△ '}{t(`needs.${need}`)}</span>}
        {settings.isClosed && <span class="tag">{t('closed')}</span>}
        {queue.isDraining && <span class="tag">{t('draining')}</span>}
      </header>
      <dl>
        <div class="big"><dt>{t('waiting')}</dt><dd data-figure="waiting">{number(queue.waiting)}</dd></div>
        <div class="big"><dt>{t('longestWait')}</dt><dd>{queue.waiting > 0 ? duration(longest) : '–'}</dd></div>
        <div class="wide">
          <dt>{today.serviceLevel == null ? t('serviceLevelNone') : t('serviceLevel', { seconds: settings.serviceLevelSeconds ?? 20 })}</dt>
          <dd>{today.serviceLevel == null ? '–' : percent(today.serviceLevel)}</dd>
        </div>
        <div><dt>{t('answered')}</dt><dd data-figure="answered">{number(today.answered)}</dd></div>
        <div><dt>{t('abandoned')}</dt><dd>{number(today.abandoned)}</dd></div>
        <div><dt>{t('ready')}</dt><dd>{number(agents.ready)}</dd></div>
        <div><dt>{t('onCall')}</dt><dd>{number(agents.onCall)}</dd></div>
        <div><dt>{t('signedIn')}</dt><dd>{number(agents.signedIn)}</dd></div>
      </dl>
      {!!queue.callbacks && <p class="soft">{t('callbacks', { count: queue.callbacks })}</p>}
    </li>
  );
}
