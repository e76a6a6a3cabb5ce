import { signal } from '@preact/signals';
import type { VonageClient } from '@vonage/client-sdk';
import { call, type Api } from '../../../shell/api';
import { kept } from '../kept';
import type { VoiceLeg, VoicePort, VoiceState } from './port';

/** What the SDK calls the part of the world that a region is in; its hosts are told to it beside that. */
const continentOf = (region: string | undefined) => (region?.startsWith('eu-') ? 'EU' : region?.startsWith('apac-') ? 'AP' : 'US');

/** Vonage's own client SDK, which is fetched at the log-in. `base`: where the platform's stand-in is; null: the real platform. */
export function sdkVoice(base: string | null): VoicePort {
  const state = signal<VoiceState>('out');
  const legs = signal<readonly VoiceLeg[]>([]);
  let made: VonageClient | undefined;
  let session: string | null = null;
  // What a reload of the page has to find again.
  const before = kept<{ readonly session: string; readonly up: readonly VoiceLeg[] } | null>('cc.desk.sdk', null);
  legs.subscribe(now => { if (session) before.value = { session, up: now.filter(leg => leg.state === 'up') }; });

  const change = (id: string, part: Partial<VoiceLeg>) => { legs.value = legs.value.map(leg => (leg.id === id ? { ...leg, ...part } : leg)); };
  const add = (leg: VoiceLeg) => { legs.value = [...legs.value.filter(other => other.id !== leg.id), leg]; };
  const drop = (id: string) => { legs.value = legs.value.filter(leg => leg.id !== id); };

  async function client(token?: string): Promise<VonageClient> {
    if (made) return made;
    const [sdk, { region }] = await Promise.all([import('@vonage/client-sdk'), call<Api['SdkPlace']>('GET', '/api/v1/sdk/region', { token })]);
    const fresh = new sdk.VonageClient();
    const config = new sdk.ClientConfig(sdk.ConfigRegion[continentOf(region?.name)]);
    if (region) Object.assign(config, { apiUrl: region.apiUrl, websocketUrl: region.webSocketUrl });
    fresh.setConfig(base ? Object.assign(config, { apiUrl: base, websocketUrl: base, rtcStatsTelemetry: false }) : config);
    fresh.on('callInvite', (id, from) => add({ id, from: from || null, state: 'ringing', isMuted: false }));
    fresh.on('callInviteCancel', drop);
    fresh.on('callHangup', drop);
    fresh.on('callMediaError', drop);
    // Only the agent's own leg: others of the call are told as well.
    fresh.on('legStatusUpdate', (id, leg, status) => {
      if (id !== leg) return;
      if (status === 'ANSWERED') change(id, { state: 'up' });
      else if (status === 'COMPLETED') drop(id);
    });
    fresh.on('reconnecting', () => { state.value = 'lost'; });
    fresh.on('reconnection', () => { state.value = 'in'; });
    fresh.on('sessionError', () => { [state.value, session] = ['lost', null]; });
    return (made = fresh);
  }

  // The call went on without sound while the page was loaded again; where it ended meanwhile, there is nothing to take up.
  async function takeUp(sdk: VonageClient, leg: VoiceLeg): Promise<void> {
    if (legs.value.some(other => other.id === leg.id)) return;
    try {
      await sdk.reconnectCall(leg.id);
      add({ ...leg, isMuted: false });
    } catch {
      drop(leg.id);
    }
  }

  return {
    hasMicrophone: true,
    state,
    legs,
    async logIn(_, token) {
      const sdk = await client(token);
      if (session) return sdk.refreshSession(token);
      state.value = 'connecting';
      try {
        const last = before.value;
        const own = await sdk.createSession(token, last?.session).catch(error => (last ? sdk.createSession(token) : Promise.reject(error)));
        [session, state.value] = [own, 'in'];
        for (const leg of last?.up ?? []) await takeUp(sdk, leg);
        before.value = { session: own, up: legs.value.filter(leg => leg.state === 'up') };
      } catch (error) {
        state.value = 'lost';
        throw error instanceof Error ? error : new Error(String((error as { message?: string }).message ?? error));
      }
    },
    async logOut() {
      if (session) await (await client()).deleteSession();
      [session, state.value, legs.value, before.value] = [null, 'out', [], null];
    },
    async answer(leg) {
      await (await client()).answer(leg);
      change(leg, { state: 'up' });
    },
    async reject(leg) {
      await (await client()).reject(leg);
      drop(leg);
    },
    hangUp: async leg => (await client()).hangup(leg),
    async mute(leg, on) {
      const sdk = await client();
      await (on ? sdk.mute(leg) : sdk.unmute(leg));
      change(leg, { isMuted: on });
    },
    sendDigits: async (leg, digits) => (await client()).sendDTMF(leg, digits),
    async dial(to) {
      add({ id: await (await client()).serverCall({ to }), from: null, state: 'dialling', isMuted: false });
    },
  };
}
