import { batch, signal, type Signal } from '@preact/signals';
import { get } from './api';
import type { Api } from './api';

/** A call in progress, as the live feed tells of it. */
export interface CallCard {
  readonly id: string;
  readonly version: number;
  readonly to?: string;
  readonly from?: string;
  readonly fromUser?: string;
  readonly position?: Api['FlowPosition'];
  /** App user whom the flow rings by name, and who is not among the apps yet: the platform tells of them once they have picked up. */
  readonly rungByName?: string;
  readonly startedAt: string;
  readonly wait?: { readonly queue: string; readonly enteredAt: string; readonly queuedAt: string; readonly priority: number };
  /** The callback that it is, while the customer was not reached. */
  readonly callback?: { readonly queue: string; readonly askedAt: string; readonly attempts: number; readonly nextAt?: string };
  readonly offers: readonly CallCardOffer[];
  /** Apps that ring or are in the call without an offer. */
  readonly apps: readonly { readonly leg: string; readonly agent: string; readonly startedAt: string; readonly answeredAt?: string }[];
}

export interface CallCardOffer {
  readonly id: string;
  readonly agent: string;
  readonly kind: string;
  readonly queue?: string;
  readonly offeredAt: string;
  readonly acceptedAt?: string;
}

export interface Topics {
  agents: Api['DeskView'];
  queues: Api['QueueView'];
  calls: CallCard;
}

/** connecting: nothing yet; live: up to date; lost: the gateway is away and is asked again. */
export type Feed = 'connecting' | 'live' | 'lost';

/** What goes on, of some topics, as it happens. Each topic's map is replaced when something of it changed. */
export interface Live<T extends keyof Topics> {
  readonly feed: Signal<Feed>;
  readonly topics: { readonly [K in T]: Signal<ReadonlyMap<string, Topics[K]>> };
  close(): void;
}

interface Message {
  readonly topic: keyof Topics;
  readonly version: number;
  readonly more?: boolean;
  readonly items: readonly { readonly key: string; readonly value: unknown }[];
  readonly gone?: readonly string[];
}

/** Follows /api/v1/live. The browser comes back by itself when the stream breaks off; where it gives up, we ask who we are and begin anew. */
export function follow<T extends keyof Topics>(names: readonly T[], token?: () => string | null): Live<T> {
  const feed = signal<Feed>('connecting');
  const maps = Object.fromEntries(names.map(name => [name, signal(new Map())])) as unknown as Record<T, Signal<Map<string, never>>>;
  const told = new Map<string, Map<string, never>>();
  const waiting = new Set<string>(names);
  let source: EventSource | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;

  function open(): void {
    if (isClosed) return;
    const query = new URLSearchParams({ topics: names.join(',') });
    const bearer = token?.();
    if (bearer) query.set('access_token', bearer);
    source = new EventSource(`/api/v1/live?${query}`);
    source.addEventListener('snapshot', event => apply(JSON.parse(event.data), true));
    source.addEventListener('delta', event => apply(JSON.parse(event.data), false));
    source.onopen = () => { if (waiting.size === 0) feed.value = 'live'; };
    source.onerror = () => {
      feed.value = 'lost';
      if (source?.readyState === EventSource.CLOSED) {
        source.close();
        again = setTimeout(askAgain, 1000);
      }
    };
  }

  // A refusal ends an event source for good, and does not say why: a session that is over leads to the sign-in page.
  async function askAgain(): Promise<void> {
    try {
      if (!token) await get('/api/v1/session');
    } catch {
      // Whatever it is, the stream tells.
    }
    open();
  }

  function apply(message: Message, isWhole: boolean): void {
    const map = new Map<string, never>(isWhole ? [] : told.get(message.topic));
    for (const { key, value } of message.items) map.set(key, value as never);
    for (const key of message.gone ?? []) map.delete(key);
    told.set(message.topic, map);
    if (!message.more) waiting.delete(message.topic);
    // At first all of them at once: a page that is drawn for each takes its reader longer to get.
    if (waiting.size > 0) return;
    batch(() => {
      for (const [topic, whole] of told) maps[topic as T].value = whole;
      feed.value = 'live';
    });
  }

  open();
  return {
    feed,
    topics: maps as never,
    close() {
      isClosed = true;
      clearTimeout(again);
      source?.close();
    },
  };
}
