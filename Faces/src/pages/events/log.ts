import { computed, effect, signal } from '@preact/signals';
import { get, type Api, type Page } from '../../shell/api';
import { follow } from '../../shell/live';
import { resource } from '../../shell/resource';

export type VoiceEvent = Api['CallEvent'];

declare module '../../shell/live' {
  interface Topics {
    events: VoiceEvent;
  }
}

const most = 3000;

export const live = follow(['events']);

const known = signal<ReadonlyMap<string, VoiceEvent>>(new Map());
const next = signal<string | null | undefined>(undefined);

function take(events: Iterable<VoiceEvent>): void {
  const all = new Map(known.peek());
  for (const event of events) all.set(event.id, event);
  const newest = [...all.values()].sort(newestFirst).slice(0, most);
  known.value = new Map(newest.map(event => [event.id, event]));
}

const newestFirst = (a: VoiceEvent, b: VoiceEvent) => b.at.localeCompare(a.at) || a.id.localeCompare(b.id);

/** What happened before the page was opened, a part at a time. */
export const history = resource(async () => {
  const query = next.value ? `?limit=200&cursor=${encodeURIComponent(next.value)}` : '?limit=200';
  const page = await get<Page<VoiceEvent>>(`/api/v1/events${query}`);
  take(page.items);
  next.value = page.next ?? null;
  return true;
});

/** Whether there is more history than was loaded. */
export const hasMore = computed(() => next.value != null && known.value.size < most);

// A feed that was away begins anew with the last events, so that those in between are there as long as they are not too many.
effect(() => take(live.topics.events.value.values()));

/** While it is set, the list stays as it was then. */
export const held = signal<ReadonlyMap<string, VoiceEvent> | null>(null);

export function pause(): void {
  held.value = held.value ? null : known.value;
}

/** How many came since the list was held. */
export const missed = computed(() => held.value ? [...known.value.keys()].filter(id => !held.value!.has(id)).length : 0);

export interface Filter {
  readonly status: string;
  readonly kind: string;
  readonly call: string;
}

export const filter = signal<Filter>({ status: '', kind: '', call: new URLSearchParams(location.search).get('call') ?? '' });

/** The events that the list may show, newest first. */
const listed = computed(() => [...(held.value ?? known.value).values()].sort(newestFirst));

export const statuses = computed(() => [...new Set(listed.value.flatMap(event => event.status ? [event.status] : []))].sort());
export const kinds = computed(() => [...new Set(listed.value.map(event => event.kind as string))].sort());

export const shown = computed(() => {
  const { status, kind, call } = filter.value;
  const wanted = call.trim();
  return listed.value.filter(event => (!status || event.status === status) && (!kind || event.kind === kind)
    && (!wanted || event.callId.includes(wanted) || event.leg?.includes(wanted) || event.conversation?.includes(wanted)));
});

export const isEmpty = computed(() => known.value.size === 0);
