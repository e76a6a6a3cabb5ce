import { all, get, type Api } from '../../shell/api';
import { resource } from '../../shell/resource';

/** What leads callers into a flow: a number of ours, or a setting. */
export type Use = { readonly number: string; readonly label: string | null } | { readonly setting: Setting };

export type Setting = 'defaultFlow' | 'outboundFlow' | 'busyFlow';

const settings: readonly Setting[] = ['defaultFlow', 'outboundFlow', 'busyFlow'];

/** Who uses which flow, by the flow's id. */
export const uses = resource(async (): Promise<ReadonlyMap<string, readonly Use[]>> => {
  const [now, numbers] = await Promise.all([get<Api['SettingsView']>('/api/v1/settings'), all<Api['NumberView']>('/api/v1/numbers')]);
  const found = new Map<string, Use[]>();
  const add = (flow: string, use: Use) => found.set(flow, [...found.get(flow) ?? [], use]);
  for (const setting of settings) add(now[setting], { setting });
  for (const { number, label, flow } of numbers) add(flow ?? now.defaultFlow, { number, label });
  return found;
});
