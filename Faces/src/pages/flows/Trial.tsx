import { useState } from 'preact/hooks';
import { post, type Api } from '../../shell/api';
import { useForm } from '../../shell/form';
import { TextField } from '../../shell/ui/Field';
import { Trouble } from '../../shell/ui/Trouble';
import type { Draft } from './draft';
import { t } from './t';
import { TrialInputs } from './TrialInputs';
import { TrialTurn } from './TrialTurn';

/** Calls the draft: what callers, agents and queues do is clicked, and what the caller hears is written down. */
export function Trial({ draft }: { draft: Draft }) {
  const form = useForm({ from: '447700900001', fromUser: '', to: '', now: '' });
  const [inputs, setInputs] = useState<readonly string[]>();
  const [turns, setTurns] = useState<readonly Api['FlowTryTurn'][]>([]);
  const [ignored, setIgnored] = useState<string>();
  const [isAnswered, setAnswered] = useState(false);
  const { from, fromUser, to, now } = form.values.value;
  const play = async (given: readonly string[]) => {
    await form.submit(async () => {
      const result = await post<Api['FlowTryResult']>('/api/v1/flows/try', {
        document: JSON.parse(draft.text.value), inputs: given, from: fromUser ? undefined : from || undefined, fromUser: fromUser || undefined,
        to: to || undefined, now: now ? new Date(now).toISOString() : undefined,
      });
      const heard = result.turns ?? [];
      const wasTaken = heard.length > given.length;
      // A call that was answered, or recorded without a next step, is over without another turn; a key that a queue does not know changes nothing.
      const last = given.at(-1);
      setTurns(heard);
      setAnswered(!wasTaken && (last === 'answered' || last === 'recorded'));
      setIgnored(wasTaken || last === 'answered' || last === 'recorded' ? undefined : last);
      setInputs(wasTaken ? given : given.slice(0, Math.max(0, heard.length - 1)));
    });
  };
  const place = turns.at(-1)?.place;
  const isOver = turns.length > 0 && (!place || isAnswered);
  return (
    <section class="panel" aria-labelledby="trial">
      <h2 id="trial">{t('try')}</h2>
      {form.problem.value && <Trouble problem={form.problem.value} />}
      <div class="row">
        <TextField label={t('try.from')} value={from} onInput={form.set('from')} fault={form.fault('from')} disabled={fromUser !== ''} autoComplete="off" />
        <TextField label={t('try.fromUser')} value={fromUser} onInput={form.set('fromUser')} fault={form.fault('fromUser')} autoComplete="off" spellcheck={false} />
        <TextField label={t('try.to')} value={to} onInput={form.set('to')} fault={form.fault('to')} autoComplete="off" />
        <TextField type="datetime-local" label={t('try.now')} value={now} onInput={form.set('now')} fault={form.fault('now')} />
        <button type="button" disabled={draft.broken.value !== undefined || form.isBusy.value} onClick={() => play([])}>{t('try.call')}</button>
      </div>
      {inputs && (
        <div class="trial">
          <div role="log" aria-label={t('try.heard')}><ol>
            {turns.map((turn, i) => <TrialTurn key={i} turn={turn} />)}
            {isOver && <li><span class="tag">{t(isAnswered ? 'try.answeredOver' : 'try.over')}</span></li>}
            {!isOver && ignored !== undefined && <li><span class="soft">{t('try.ignored', { input: ignored })}</span></li>}
          </ol></div>
          <TrialInputs draft={draft} place={isOver ? undefined : place?.step} isBusy={form.isBusy.value} give={input => void play([...inputs, input])} />
        </div>
      )}
    </section>
  );
}
