import { useState } from 'preact/hooks';
import { post, type Api } from '../../shell/api';
import { useForm } from '../../shell/form';
import { TextField } from '../../shell/ui/Field';
import { Trouble } from '../../shell/ui/Trouble';
import type { Draft } from './draft';
import { t } from './t';

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];

interface Action {
  readonly action?: string;
  readonly text?: string;
  readonly streamUrl?: readonly string[];
  readonly endpoint?: readonly Readonly<Record<string, string>>[];
  readonly name?: string;
}

/** Calls the draft: keys are pressed, and what the caller hears is written down. */
export function Trial({ draft }: { draft: Draft }) {
  const form = useForm({ from: '447700900001', to: '', now: '' });
  const [inputs, setInputs] = useState<readonly string[]>();
  const [turns, setTurns] = useState<readonly Api['FlowTryTurn'][]>([]);
  const [typed, setTyped] = useState('');
  const { from, to, now } = form.values.value;
  const play = async (given: readonly string[]) => {
    const done = await form.submit(async () => {
      const result = await post<Api['FlowTryResult']>('/api/v1/flows/try', {
        document: JSON.parse(draft.text.value), inputs: given, from: from || undefined, to: to || undefined, now: now ? new Date(now).toISOString() : undefined,
      });
      setTurns(result.turns ?? []);
    });
    if (done) setInputs(given);
  };
  const isOver = turns.length > 0 && !turns.at(-1)!.place;
  return (
    <section class="panel" aria-labelledby="trial">
      <h2 id="trial">{t('try')}</h2>
      {form.problem.value && <Trouble problem={form.problem.value} />}
      <div class="row">
        <TextField label={t('try.from')} value={from} onInput={form.set('from')} fault={form.fault('from')} />
        <TextField label={t('try.to')} value={to} onInput={form.set('to')} fault={form.fault('to')} />
        <TextField type="datetime-local" label={t('try.now')} value={now} onInput={form.set('now')} fault={form.fault('now')} />
        <button type="button" disabled={draft.broken.value !== undefined || form.isBusy.value} onClick={() => play([])}>{t('try.call')}</button>
      </div>
      {inputs && (
        <div class="trial">
          <div role="log" aria-label={t('try.heard')}><ol>
            {turns.map((turn, i) => (
              <li key={i}>
                {turn.input != null && <p class="soft">{turn.input === '' ? t('try.silence') : t('try.given', { input: turn.input })}</p>}
                {(turn.ncco as readonly Action[]).map((action, k) => <p key={k}>{told(action)}</p>)}
                {turn.queue && <p><span class="tag">{t('try.queue', { queue: turn.queue.queue })}</span></p>}
                <details><summary>NCCO</summary><pre tabIndex={0}>{JSON.stringify(turn.ncco, null, 2)}</pre></details>
                {turn.notes && turn.notes.length > 0 && <details><summary>{t('try.why')}</summary><ul>{turn.notes.map((note, k) => <li key={k}><code>{note.step}</code> {note.what}{note.detail ? `: ${note.detail}` : ''}</li>)}</ul></details>}
              </li>
            ))}
            {isOver && <li><span class="tag">{t('try.over')}</span></li>}
          </ol></div>
          <div>
            <div class="keys" role="group" aria-label={t('try.keys')}>
              {keys.map(key => <button key={key} type="button" disabled={isOver} onClick={() => play([...inputs, key])}>{key}</button>)}
            </div>
            <form class="row" onSubmit={event => { event.preventDefault(); void play([...inputs, typed]); setTyped(''); }}>
              <TextField label={t('try.other')} hint={t('try.other.hint')} value={typed} onInput={setTyped} />
              <button disabled={isOver}>{t('try.send')}</button>
            </form>
            <button type="button" disabled={isOver} onClick={() => play([...inputs, ''])}>{t('try.nothing')}</button>
          </div>
        </div>
      )}
    </section>
  );
}

function told({ action, text, streamUrl, endpoint, name }: Action): string {
  switch (action) {
    case 'talk': return `“${text}”`;
    case 'stream': return `♪ ${streamUrl?.[0]?.split('/').at(-1) ?? ''}`;
    case 'connect': return t('try.connect', { to: endpoint?.map(one => one.user ?? one.number ?? one.uri ?? one.type).join(', ') ?? '' });
    case 'conversation': return t('try.room', { name: name ?? '' });
    case 'input': return t('try.input');
    case 'record': return t('try.record');
    default: return action ?? '';
  }
}
