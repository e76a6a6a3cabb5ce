import { signal } from '@preact/signals';

export type Subject = 'queues' | 'agents' | 'dispositions' | 'surveys';
export type Span = 'today' | 'day' | 'week' | 'month' | 'own';

/** What the report is about. */
export interface Asked {
  readonly subject: Subject;
  /** Whose dispositions: each queue's, or each agent's. */
  readonly by: 'queue' | 'agent';
  readonly span: Span;
  /** Days of the own span, such as 2026-11-23; the last one is part of it. */
  readonly from: string;
  readonly to: string;
  readonly bucket: 'hour' | 'day';
  /** IANA id. */
  readonly zone: string;
}

const day = (date: Date) => `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;

export const asked = signal<Asked>({
  subject: 'queues',
  by: 'queue',
  span: 'today',
  from: day(new Date()),
  to: day(new Date()),
  bucket: 'hour',
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC',
});

/** The one queue, agent or question that is drawn; empty: all together. It stays while the time changes. */
export const one = signal('');

export function change(part: Partial<Asked>): void {
  if (part.subject || part.by) one.value = '';
  asked.value = { ...asked.value, ...part };
}

/** The query of a report or an export. */
export function queryOf({ span, from, to, bucket, zone }: Asked, withBucket = true): string {
  const query = new URLSearchParams({ zone });
  if (withBucket) query.set('bucket', bucket);
  const ago = (days: number) => day(new Date(Date.now() - days * 86_400_000));
  if (span === 'own') {
    query.set('from', from);
    query.set('to', day(new Date(Date.parse(`${to}T12:00:00`) + 86_400_000)));
  } else if (span !== 'day') {
    query.set('from', ago({ today: 0, week: 6, month: 29 }[span]));
  }
  return query.toString();
}
