import { useEffect, useMemo, useState } from 'preact/hooks';
import { all, post, type Api } from '../../shell/api';
import { useRefresh } from '../../shell/refresh';
import { resource } from '../../shell/resource';
import { dateTime, number } from '../../shell/texts';
import { Confirm } from '../../shell/ui/Confirm';
import { Loaded } from '../../shell/ui/Loaded';
import { toast } from '../../shell/ui/Toasts';
import { t } from './t';

type Callback = Api['CallbackView'];

/** Customers who are to be called back, between two attempts too. */
export function Callbacks({ id, version }: { id: string; version: string }) {
  const callbacks = useMemo(() => resource(() => all<Callback>(`/api/v1/queues/${encodeURIComponent(id)}/callbacks`)), [id]);
  const [toCancel, setToCancel] = useState<Callback>();
  useRefresh(callbacks, 5);
  useEffect(() => { void callbacks.load(); }, [callbacks, version]);
  return (
    <section class="panel" aria-labelledby="callbacks">
      <h2 id="callbacks">{t('callbacks')}</h2>
      <Loaded from={callbacks}>
        {found => found.length === 0 ? <p class="soft">{t('callbacks.none')}</p> : (
          <div class="scroll">
            <table>
              <thead><tr><th>{t('number')}</th><th>{t('callback.asked')}</th><th class="number">{t('callback.attempts')}</th><th>{t('callback.next')}</th><th><span class="hidden">{t('action')}</span></th></tr></thead>
              <tbody>
                {found.map(one => (
                  <tr key={one.callId}>
                    <td><a href={`/console/calls?id=${encodeURIComponent(one.callId)}`}>{one.number}</a></td>
                    <td>{dateTime(one.askedAt)}</td>
                    <td class="number">{number(one.attempts)}</td>
                    <td>{one.nextAt ? dateTime(one.nextAt) : one.agent ? t('callback.tried', { agent: one.agent }) : t('callback.waits')}</td>
                    <td><button type="button" class="small quiet" aria-label={`${t('callback.cancel')}: ${one.number}`} onClick={() => setToCancel(one)}>{t('callback.cancel')}</button></td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Loaded>
      {toCancel && (
        <Confirm title={t('callback.cancel.title', { number: toCancel.number ?? '' })} action={t('callback.cancel')} onClose={() => setToCancel(undefined)}
          onConfirm={async () => { await post(`/api/v1/calls/${encodeURIComponent(toCancel.callId)}/hang-up`, {}); await callbacks.load(); toast(t('callback.cancelled')); }}>
          <p>{t('callback.cancel.why')}</p>
        </Confirm>
      )}
    </section>
  );
}
