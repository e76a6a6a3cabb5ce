import { computed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Live } from '../../shell/live';
import { number } from '../../shell/texts';
import { t } from './t';

/** How much goes on. */
export function Figures({ live: { topics } }: { live: Live<'agents' | 'queues' | 'calls'> }) {
  const figures = useMemo(() => ({
    calls: computed(() => topics.calls.value.size),
    waiting: computed(() => [...topics.queues.value.values()].reduce((sum, queue) => sum + queue.waiting, 0)),
    available: computed(() => [...topics.agents.value.values()].filter(agent => agent.status === 'available').length),
  }), [topics]);
  return (
    <dl class="figures">
      {(['calls', 'waiting', 'available'] as const).map(name => (
        <div key={name}><dt>{t(name)}</dt><dd>{number(figures[name].value)}</dd></div>
      ))}
    </dl>
  );
}
