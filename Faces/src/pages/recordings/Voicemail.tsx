import { useState } from 'preact/hooks';
import { useRefresh } from '../../shell/refresh';
import { Loaded } from '../../shell/ui/Loaded';
import { mailboxes } from './lists';
import { Messages } from './Messages';
import { t } from './t';

/** Mailboxes, and the messages of one. */
export function Voicemail({ mailbox }: { mailbox: string | null }) {
  useRefresh(mailboxes);
  const [asked, setAsked] = useState(mailbox);
  return (
    <Loaded from={mailboxes}>
      {boxes => {
        const chosen = boxes.find(box => box.name === asked) ?? boxes[0];
        return boxes.length === 0 ? <section class="panel"><p class="soft">{t('voicemail.none')}</p></section> : (
          <div class="mail">
            <nav class="panel boxes" aria-label={t('mailboxes')}>
              {boxes.map(box => (
                <button key={box.name} type="button" aria-pressed={box === chosen} onClick={() => { setAsked(box.name); history.replaceState(null, '', `?kind=voicemail&mailbox=${encodeURIComponent(box.name)}`); }}>
                  <span>{box.name}</span>
                  {box.new > 0 && <span class="tag good">{t('unheard', { count: box.new })}</span>}
                </button>
              ))}
            </nav>
            {chosen && <Messages key={chosen.name} box={chosen} />}
          </div>
        );
      }}
    </Loaded>
  );
}
