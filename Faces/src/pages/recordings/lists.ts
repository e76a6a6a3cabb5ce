import { all, get, type Api, type Page } from '../../shell/api';
import { resource } from '../../shell/resource';

export interface Filter {
  readonly since: string;
  readonly until: string;
  readonly queue: string;
  readonly agent: string;
}

/** What talks can be filtered by. */
export const choices = resource(async () => {
  const [queues, agents] = await Promise.all([all<Api['QueueView']>('/api/v1/queues'), all<Api['DeskView']>('/api/v1/agents')]);
  return { queues: queues.map(queue => queue.id), agents: agents.map(agent => agent.name) };
});

export const mailboxes = resource(() => all<Api['MailboxRow']>('/api/v1/mailboxes'));

// A page may be empty while there is more: a few are asked for before somebody is told to go on.
const tries = 5;

/** A part of the recorded talks. */
export async function talks(filter: Filter, cursor?: string | null): Promise<Page<Api['ListedRecording']>> {
  const query = new URLSearchParams({ limit: '50', messages: 'false' });
  if (filter.since) query.set('since', new Date(`${filter.since}T00:00`).toISOString());
  if (filter.until) query.set('until', new Date(new Date(`${filter.until}T00:00`).getTime() + 86_400_000).toISOString());
  if (filter.queue) query.set('queue', filter.queue);
  if (filter.agent) query.set('agent', filter.agent);
  for (let turn = 1; ; turn++) {
    if (cursor) query.set('cursor', cursor);
    const page = await get<Page<Api['ListedRecording']>>(`/api/v1/recordings?${query}`);
    if (page.items.length > 0 || !page.next || turn === tries) return page;
    cursor = page.next;
  }
}

const boxOf = (name: string) => `/api/v1/mailboxes/${encodeURIComponent(name)}/messages`;

export const messages = (box: string, status: string) => all<Api['MessageView']>(`${boxOf(box)}${status ? `?status=${status}` : ''}`, 500);
export const messageOf = (box: string, id: string) => `${boxOf(box)}/${encodeURIComponent(id)}`;
