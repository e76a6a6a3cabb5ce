import { all, get, type Api } from '../../shell/api';
import { resource } from '../../shell/resource';

/** How far a newcomer has come. */
export interface Steps {
  readonly application: boolean;
  readonly number: boolean;
  readonly users: boolean;
  readonly flow: string;
}

export const steps = resource(async (): Promise<Steps> => {
  const [application, numbers, users, settings] = await Promise.all([
    get<Api['ApplicationView']>('/api/v1/platform/application'),
    all<Api['NumberView']>('/api/v1/numbers'),
    all<Api['AgentView']>('/api/v1/users'),
    get<Api['SettingsView']>('/api/v1/settings'),
  ]);
  const names = users.map(user => user.name);
  return {
    application: application.origin !== 'local',
    number: numbers.length > 0,
    users: ['Jane', 'Joe'].every(name => names.includes(name)),
    flow: settings.defaultFlow ?? 'ivr',
  };
});
