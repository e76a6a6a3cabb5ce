import type { Api } from '../../shell/api';
import { statusOf } from '../../shell/status';
import { Age } from '../../shell/ui/Age';
import { t } from './t';

/** An agent at a glance; drawn anew only when something about the agent changed. */
export function AgentTile({ agent }: { agent: Api['DeskView'] }) {
  return (
    <li class="agent" data-status={statusOf(agent)} data-agent={agent.name}>
      <strong>{agent.displayName ?? agent.name}</strong>
      <span>{t(`status.${statusOf(agent)}`)}{agent.reason ? ` · ${agent.reason}` : ''}</span>
      {agent.since && <Age of={agent.since} />}
    </li>
  );
}
