import { all, get, type Api, type Page } from '../../shell/api';
import { Problem } from '../../shell/problem';
import { resource } from '../../shell/resource';

/** A number that the account rents, that we know, or both. */
export interface Line {
  readonly number: string;
  readonly country: string | null;
  /** What Vonage says of it; missing: the account does not rent it, or could not be asked. */
  readonly rented?: Api['PlatformNumber'];
  /** What is known here; missing: nothing. */
  readonly ours?: Api['NumberView'];
}

export interface Lines {
  readonly lines: readonly Line[];
  readonly flows: readonly Api['FlowSummary'][];
  readonly defaultFlow: string;
  /** Why Vonage could not be asked. */
  readonly problem?: Problem;
}

export const numbers = resource(async (): Promise<Lines> => {
  const [ours, rented, flows, settings] = await Promise.all([
    all<Api['NumberView']>('/api/v1/numbers'),
    all<Api['PlatformNumber']>('/api/v1/platform/numbers').catch((problem: Problem) => problem),
    all<Api['FlowSummary']>('/api/v1/flows'),
    get<Api['SettingsView']>('/api/v1/settings'),
  ]);
  const lines = new Map<string, Line>(ours.map(one => [one.number, { number: one.number, country: one.country, ours: one }]));
  for (const one of Array.isArray(rented) ? rented : []) lines.set(one.number, { ...lines.get(one.number), number: one.number, country: one.country, rented: one });
  return {
    lines: [...lines.values()].sort((a, b) => a.number.localeCompare(b.number)),
    flows,
    defaultFlow: settings.defaultFlow,
    problem: Array.isArray(rented) ? undefined : rented,
  };
});

export interface Wanted {
  readonly country: string;
  readonly type: string;
  readonly pattern: string;
  readonly place: string;
}

/** A part of the numbers that can be rented. */
export function available({ country, type, pattern, place }: Wanted, cursor?: string): Promise<Page<Api['AvailableNumber']>> {
  const query = new URLSearchParams({ country: country.trim(), limit: '20' });
  if (type) query.set('type', type);
  if (pattern.trim()) query.set('pattern', pattern.trim());
  if (pattern.trim() && place) query.set('place', place);
  if (cursor) query.set('cursor', cursor);
  return get(`/api/v1/numbers/available?${query}`);
}
