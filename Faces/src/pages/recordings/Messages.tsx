import { useMemo, useState } from 'preact/hooks';
import { del, patch, type Api } from '../../shell/api';
import { useRefresh } from '../../shell/refresh';
import { asProblem, resource } from '../../shell/resource';
import { dateTime, duration } from '../../shell/texts';
import { Confirm } from '../../shell/ui/Confirm';
import { Select } from '../../shell/ui/Field';
import { Loaded } from '../../shell/ui/Loaded';
import { Player } from '../../shell/ui/Player';
import { toast } from '../../shell/ui/Toasts';
import { word } from '../../shell/words';
import { mailboxes, messageOf, messages } from './lists';
import { t } from './t';

type Message = Api['MessageView'];
const statuses = ['new', 'heard', 'done'] as const;

/** The messages of a mailbox: to hear, to mark, to delete. */
export function Messages({ box }: { box: Api['MailboxRow'] }) {
  const [status, setStatus] = useState('');
  const list = useMemo(() => resource(() => messages(box.name, status)), [box.name, status]);
  const [toDelete, setToDelete] = useState<Message>();
  useRefresh(list);
  const again = () => Promise.all([list.load(), mailboxes.load()]);
  const mark = async (message: Message, to: (typeof statuses)[number]) => {
    try {
      await patch(messageOf(box.name, message.id), { status: to });
      await again();
    } catch (error) {
      toast(asProblem(error).message, true);
    }
  };
  return (
    <section class="panel" aria-labelledby="messages">
      <div class="spread">
        <h2 id="messages">{t('messages', { box: box.name })}</h2>
        <div class="status"><Select label={t('status')} value={status} onInput={setStatus} choices={[{ value: '', text: t('any') }, ...statuses.map(one => ({ value: one, text: t(`status.${one}`) }))]} /></div>
      </div>
      {box.lost > 0 && <p class="soft">{t('lost', { count: box.lost })}</p>}
      <Loaded from={list}>
        {found => found.length === 0 ? <p class="soft">{word('nothing')}</p> : (
          <ul class="messages">
            {found.map(message => (
              <li key={message.id}>
                <div class="about">
                  <span class="tags"><span class={message.status === 'new' ? 'tag good' : 'tag'}>{t(`status.${message.status}`)}</span>{message.queue && <span class="tag">{message.queue}</span>}</span>
                  <strong>{message.fromUser ?? (message.from ? `+${message.from}` : t('withheld'))}</strong>
                  <a href={`/console/calls?id=${encodeURIComponent(message.callId)}`}>{dateTime(message.at)}</a>
                  <span class="soft">{message.seconds == null ? '' : duration(message.seconds)}{message.changedBy && ` · ${t('changedBy', { name: message.changedBy })}`}</span>
                </div>
                <Player href={message.href} label={dateTime(message.at)} onPlay={() => { if (message.status === 'new') void mark(message, 'heard'); }} />
                <div class="actions">
                  {statuses.filter(one => one !== message.status).map(one => <button key={one} type="button" class="small" aria-label={`${t(`mark.${one}`)}: ${dateTime(message.at)}`} onClick={() => mark(message, one)}>{t(`mark.${one}`)}</button>)}
                  <button type="button" class="small quiet" aria-label={`${word('delete')}: ${dateTime(message.at)}`} onClick={() => setToDelete(message)}>{word('delete')}</button>
                </div>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      {toDelete && (
        <Confirm title={t('delete.title')} action={word('delete')} onClose={() => setToDelete(undefined)} onConfirm={async () => { await del(messageOf(box.name, toDelete.id)); await again(); toast(t('deleted')); }}>
          <p>{t('delete.why')}</p>
        </Confirm>
      )}
    </section>
  );
}
