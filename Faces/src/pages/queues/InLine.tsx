import { useEffect, useMemo } from 'preact/hooks';
import { all, post, type Api } from '../../shell/api';
import { useForm } from '../../shell/form';
import { resource } from '../../shell/resource';
import { Age } from '../../shell/ui/Age';
import { toast } from '../../shell/ui/Toasts';
import { Trouble } from '../../shell/ui/Trouble';
import { t } from './t';

/** Who waits, in the order of service. */
export function InLine({ id, version }: { id: string; version: string }) {
  const callers = useMemo(() => resource(() => all<Api['WaitingCallerView']>(`/api/v1/queues/${encodeURIComponent(id)}/waiting`)), [id]);
  useEffect(() => { void callers.load(); }, [callers, version]);
  const form = useForm({});
  const toFront = async (call: string) => {
    if (await form.submit(() => post(`/api/v1/calls/${encodeURIComponent(call)}/queue`, { front: true }))) {
      toast(t('moved'));
      await callers.load();
    }
  };
  const list = callers.value.value ?? [];
  return (
    <section class="panel" aria-labelledby="in-line">
      <h2 id="in-line">{t('inLine')}</h2>
      {form.problem.value && <Trouble problem={form.problem.value} />}
      {list.length === 0 ? <p class="soft">{t('nobody')}</p> : (
        <div class="scroll">
          <table>
            <thead><tr><th class="number">{t('position')}</th><th>{t('number')}</th><th class="number">{t('waited')}</th><th class="number">{t('priority')}</th><th><span class="hidden">{t('action')}</span></th></tr></thead>
            <tbody>
              {list.map(caller => (
                <tr key={caller.waitId}>
                  <td class="number">{caller.position}</td>
                  <td>
                    <a href={`/console/calls?id=${encodeURIComponent(caller.callId)}`}>{caller.number ?? t('withheld')}</a>
                    {caller.isCallback && <> <span class="tag">{t('callback')}</span></>}
                    {caller.isOffered && <> <span class="tag good">{t('offered')}</span></>}
                  </td>
                  <td class="number"><Age of={caller.enteredAt} /></td>
                  <td class="number">{caller.priority}</td>
                  <td>{caller.position > 1 && !caller.isCallback && (
                    <button type="button" class="small" disabled={form.isBusy.value} aria-label={t('toFrontOne', { caller: caller.number ?? t('withheld') })} onClick={() => void toFront(caller.callId)}>{t('toFront')}</button>
                  )}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
