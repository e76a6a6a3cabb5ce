import { computed, effect, signal } from '@preact/signals';
import type { Api } from '../../shell/api';
import { follow, type Live } from '../../shell/live';
import { Problem } from '../../shell/problem';
import { kept } from './kept';
import { asked, session } from './session';
import type { VoiceLeg } from './voice/port';
import { voice } from './voice/voice';

type Detail = Api['CallSummary'];

/** What the desktop remembers of a call that no view tells. */
export interface Memory {
  readonly call: string;
  readonly caller: string;
  readonly queue: string | null;
  /** Who was asked to take the caller over, until that came to something. */
  readonly asked?: string;
  /** Whom this agent asked last, as it was typed. */
  readonly typed?: string;
  /** Whether the recording was interrupted, and is to go on. */
  readonly isPaused?: boolean;
}

/** A call that the agent is in. */
export interface Current {
  /** Null: the gateway does not tell of it yet. */
  readonly call: string | null;
  /** The agent's own leg; null: not known yet. */
  readonly leg: string | null;
  readonly since: string | null;
  /** Whether it came over a queue or a transfer, so that the caller can be held and passed on. */
  readonly isRoom: boolean;
  readonly isOutbound: boolean;
}

/** A call that asks for an answer. */
export interface Incoming {
  readonly call: string | null;
  readonly offer: string | null;
  readonly queue: string | null;
  /** The leg that rings here; undefined: it does not yet. */
  readonly leg: VoiceLeg | undefined;
}

/** The last call, kept for its wrap-up and over a reload. */
export const memory = kept<Memory | null>('cc.desk.call', null);

const live = signal<Live<'agents' | 'calls'> | undefined>(undefined);
export const feed = computed(() => live.value?.feed.value ?? 'connecting');
/** The agent at work; undefined: not told yet. */
export const desk = computed(() => (session.value ? live.value?.topics.agents.value.get(session.value.name) : undefined));
export const cards = computed(() => live.value?.topics.calls.value ?? new Map());

const up = computed(() => voice.legs.value.find(leg => leg.state !== 'ringing'));
const ringing = computed(() => voice.legs.value.find(leg => leg.state === 'ringing'));

export const current = computed<Current | undefined>(() => {
  const offer = desk.value?.offer;
  if (offer?.isAccepted) return { call: offer.callId, leg: offer.leg, since: offer.acceptedAt, isRoom: true, isOutbound: false };
  const own = desk.value?.calls.at(-1);
  if (own && own.leg !== ringing.value?.id) return { call: own.callId, leg: own.leg, since: own.since, isRoom: false, isOutbound: own.isOutbound ?? false };
  return up.value ? { call: null, leg: up.value.id, since: null, isRoom: false, isOutbound: up.value.state === 'dialling' } : undefined;
});

export const incoming = computed<Incoming | undefined>(() => {
  const offer = desk.value?.offer;
  if (offer && !offer.isAccepted && up.value?.id !== (offer.leg ?? '')) return { call: offer.callId, offer: offer.id, queue: offer.queue, leg: ringing.value };
  return ringing.value && !current.value ? { call: desk.value?.calls.find(one => one.leg === ringing.value?.id)?.callId ?? null, offer: null, queue: null, leg: ringing.value } : undefined;
});

/** The leg that the agent speaks through, as this machine knows it. */
export const ownLeg = computed(() => voice.legs.value.find(leg => leg.id === current.value?.leg) ?? up.value);

/** The call in full, told anew whenever something of it changed. */
export const detail = signal<Detail | undefined>(undefined);
/** Who has the caller beside this agent, and who is asked; undefined: this agent does not. */
export const room = signal<Api['RoomView'] | undefined>(undefined);
/** The offer that rings, with the time that it may. */
export const offerTerms = signal<Api['OfferView'] | undefined>(undefined);

const callId = computed(() => current.value?.call ?? incoming.value?.call ?? null);
const change = computed(() => `${callId.value}/${cards.value.get(callId.value ?? '')?.version}/${desk.value?.version}`);
let turn = 0;

/** Reads the call again. */
export async function readCall(): Promise<void> {
  const id = callId.peek();
  const own = ++turn;
  // What is not told of is not ours yet, or no more.
  if (!id || !cards.peek().has(id)) {
    [detail.value, room.value, offerTerms.value] = [undefined, undefined, undefined];
    return;
  }
  const isTaken = current.peek()?.call === id;
  try {
    const [view, offers] = await Promise.all([isTaken ? asked<Api['CallView']>(`/api/v1/calls/${id}`) : undefined, asked<Api['OfferView'][]>(`/api/v1/offers/${id}`)]);
    if (own === turn) [detail.value, room.value, offerTerms.value] = [view?.summary, view?.room ?? undefined, offers.filter(offer => offer.endedAt == null).at(-1)];
  } catch (error) {
    // It went to somebody else meanwhile; what it was last stays where the gateway is only away.
    if (own === turn && error instanceof Problem && error.status > 0 && error.status < 500) [detail.value, room.value, offerTerms.value] = [undefined, undefined, undefined];
  }
}

effect(() => {
  void change.value;
  void readCall();
});

effect(() => {
  const card = current.value?.call ? cards.value.get(current.value.call) : undefined;
  if (!card) return;
  const known = memory.peek();
  if (known?.call === card.id) return;
  const offer = card.offers.find((one: { agent: string }) => one.agent === session.peek()?.name);
  memory.value = { call: card.id, caller: (current.value?.isOutbound ? card.to : card.from ?? card.fromUser) ?? '', queue: offer?.queue ?? null };
});

/** What of the last call there is to say and do. */
export const remember = (part: Partial<Memory>) => { if (memory.value) memory.value = { ...memory.value, ...part }; };

/** Follows what goes on at this desk. */
export function watch(): void {
  live.value?.close();
  live.value = follow(['agents', 'calls'], () => session.value?.token ?? null);
}

export function unwatch(): void {
  live.value?.close();
  live.value = undefined;
}
