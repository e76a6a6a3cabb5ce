import type { Api } from '../../shell/api';
import type { Happening } from './happenings';
import { t } from './t';

interface Action {
  readonly action?: string;
  readonly text?: string;
  readonly streamUrl?: readonly string[];
  readonly endpoint?: readonly Readonly<Record<string, string>>[];
  readonly name?: string;
  readonly eventUrl?: readonly string[];
}

/** One turn of a trial: what happened, and what the caller hears then. */
export function TrialTurn({ turn }: { turn: Api['FlowTryTurn'] }) {
  const actions = turn.ncco as readonly Action[];
  const tail = tailOf(actions);
  return (
    <li>
      {turn.input != null && <p class="soft">{happened(turn.input)}</p>}
      {actions.slice(0, tail).map((action, k) => <p key={k}>{told(action)}</p>)}
      {turn.queue && <p><span class="tag">{t('try.queue', { queue: turn.queue.queue })}</span></p>}
      {turn.callback && <p><span class="tag">{t('try.calledBack', { number: turn.callback.number })}</span></p>}
      {tail < actions.length && <details><summary>{t('try.tail')}</summary>{actions.slice(tail).map((action, k) => <div key={k} class="soft">{told(action)}</div>)}</details>}
      <details><summary>NCCO</summary><pre tabIndex={0}>{JSON.stringify(turn.ncco, null, 2)}</pre></details>
      {turn.notes && turn.notes.length > 0 && <details><summary>{t('try.why')}</summary><ul>{turn.notes.map((note, k) => <li key={k}><code>{note.step}</code> {note.what}{note.detail ? `: ${note.detail}` : ''}</li>)}</ul></details>}
    </li>
  );
}

/** What happens, for people. */
export const nameOf = (happening: Exclude<Happening, ''>) => t(`try.${happening}`);

const named: ReadonlySet<string> = new Set<Happening>(['talked', 'max-wait', 'full', 'no-agents', 'closed', 'removed', 'callback', 'answered', 'recorded', 'no-answer', 'busy', 'rejected', 'failed', 'unanswered', 'timeout']);

const happened = (input: string) => input === '' ? t('try.silence') : named.has(input) ? nameOf(input as Exclude<Happening, ''>) : t('try.given', { input });

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

// Where the rounds begin that the platform runs by itself while we are away (docs/flows.md): a word, a pause, and the question how to go on.
function tailOf(actions: readonly Action[]): number {
  const at = actions.findIndex((_, i) => actions[i]?.action === 'talk' && actions[i + 1]?.action === 'wait' && actions[i + 2]?.action === 'notify' && actions[i + 2]?.eventUrl?.[0]?.includes('/webhooks/resume'));
  return at < 0 ? actions.length : at;
}
