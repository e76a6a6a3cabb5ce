import { get, type Api, type Page } from '../../shell/api';

export type Entry = Api['AuditEntry'];

export interface Filter {
  readonly who: string;
  readonly on: string;
  readonly since: string;
}

// A page may be empty while there is more: a few are asked for before somebody is told to go on.
const tries = 5;

/** A part of what people changed, newest first. */
export async function trail(filter: Filter, cursor?: string | null): Promise<Page<Entry>> {
  const query = new URLSearchParams({ limit: '100' });
  if (filter.who.trim()) query.set('who', filter.who.trim());
  if (filter.on.trim()) query.set('on', filter.on.trim());
  if (filter.since) query.set('since', new Date(`${filter.since}T00:00`).toISOString());
  for (let turn = 1; ; turn++) {
    if (cursor) query.set('cursor', cursor);
    const page = await get<Page<Entry>>(`/api/v1/audit?${query}`);
    if (page.items.length > 0 || !page.next || turn === tries) return page;
    cursor = page.next;
  }
}
