import { all, get, type Api } from '../../shell/api';
import { resource } from '../../shell/resource';

export type Settings = Api['SettingsView'];

export interface Found {
  readonly settings: Settings;
  readonly flows: readonly Api['FlowSummary'][];
}

export const found = resource(async (): Promise<Found> => {
  const [settings, flows] = await Promise.all([get<Settings>('/api/v1/settings'), all<Api['FlowSummary']>('/api/v1/flows')]);
  return { settings, flows };
});

/** Which of the ways into the center: phones, app users who dial out, or phones while there is more work than can be done. */
export type Way = 'defaultFlow' | 'outboundFlow' | 'busyFlow';

// Numbers that nobody has: what a flow answers does not depend on them.
const somebody = '447700900123';

/** What the platform would be told of a call that came now. */
export async function answer(way: Way, { settings }: Found): Promise<unknown> {
  const query = new URLSearchParams(way !== 'outboundFlow' ? { from: somebody } : { fromUser: 'Jane', to: somebody });
  return (await get<Api['FlowNcco']>(`/api/v1/flows/${encodeURIComponent(settings[way])}/ncco?${query}`)).answer.ncco;
}
