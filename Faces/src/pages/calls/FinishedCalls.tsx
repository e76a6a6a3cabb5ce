import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { get, type Api, type Page } from '../../shell/api';
import type { Problem } from '../../shell/problem';
import { asProblem } from '../../shell/resource';
import { dateTime, duration } from '../../shell/texts';
import { Trouble } from '../../shell/ui/Trouble';
import { word } from '../../shell/words';
import { CallLink } from './CallLink';
import { t } from './t';

const calls = signal<readonly Api['CallSummary'][]>([]);
const next = signal<string | null | undefined>(undefined);
const problem = signal<Problem | undefined>(undefined);
const isLoaded = signal(false);

async function load(): Promise<void> {
  try {
    const page = await get<Page<Api['CallSummary']>>(`/api/v1/calls?limit=50${next.value ? `&cursor=${encodeURIComponent(next.value)}` : ''}`);
    calls.value = [...calls.value, ...page.items.filter(call => call.endedAt)];
    [next.value, problem.value, isLoaded.value] = [page.next ?? null, undefined, true];
  } catch (error) {
    problem.value = asProblem(error);
  }
}

/** Calls that are over, the newest first. */
export function FinishedCalls() {
  useEffect(() => { if (!isLoaded.value) void load(); }, []);
  return (
    <section class="panel" aria-labelledby="finished">
      <h2 id="finished">{t('finished')}</h2>
      {problem.value && <Trouble problem={problem.value} retry={load} />}
      {isLoaded.value && calls.value.length === 0 && !next.value && <p class="soft">{t('noneFinished')}</p>}
      {calls.value.length > 0 && (
        <div class="scroll">
          <table>
            <thead><tr><th>{t('caller')}</th><th>{t('dialled')}</th><th>{t('outcome')}</th><th>{t('began')}</th><th class="number">{t('lasted')}</th></tr></thead>
            <tbody>
              {calls.value.map(call => (
                <tr key={call.id}>
                  <td><CallLink id={call.id} text={call.fromUser ?? call.from ?? t('unknownCaller')} /></td>
                  <td>{call.to}</td>
                  <td>{t(`outcome.${call.outcome ?? 'unknown'}`)}</td>
                  <td>{dateTime(call.startedAt)}</td>
                  <td class="number">{duration((Date.parse(call.endedAt!) - Date.parse(call.startedAt)) / 1000)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {next.value && <button type="button" onClick={load}>{word('more')}</button>}
    </section>
  );
}
