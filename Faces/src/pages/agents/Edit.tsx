import type { Api } from '../../shell/api';
import { Assignment } from '../../shell/ui/assignment/Assignment';
import { assignedOf } from '../../shell/ui/assignment/levels';
import { Dialog } from '../../shell/ui/Dialog';
import { ForceState } from './ForceState';
import { t } from './t';

/** What a supervisor changes of an agent. */
export function Edit({ agent, queues, onClose }: { agent: Api['DeskView']; queues: readonly string[]; onClose(): void }) {
  return (
    <Dialog title={agent.displayName ?? agent.name} onClose={onClose}>
      <div class="body">
        <p class="soft">{t('now', { status: t(`status.${agent.status ?? 'offline'}`) })}</p>
        <ForceState agent={agent} />
        <div class="part"><Assignment key={agent.name} name={agent.name} inForce={assignedOf(agent)} queues={queues} onClose={onClose} /></div>
      </div>
    </Dialog>
  );
}
