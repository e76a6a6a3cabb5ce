import type { Api } from '../../shell/api';
import { Dialog } from '../../shell/ui/Dialog';
import { Assignment } from './Assignment';
import { ForceState } from './ForceState';
import { t } from './t';

/** What a supervisor changes of an agent. */
export function Edit({ agent, queues, onClose }: { agent: Api['DeskView']; queues: readonly string[]; onClose(): void }) {
  return (
    <Dialog title={agent.displayName ?? agent.name} onClose={onClose}>
      <div class="body">
        <p class="soft">{t('now', { status: t(`status.${agent.status ?? 'offline'}`) })}</p>
        <ForceState agent={agent} />
        <Assignment key={agent.name} agent={agent} queues={queues} onDone={onClose} />
      </div>
    </Dialog>
  );
}
