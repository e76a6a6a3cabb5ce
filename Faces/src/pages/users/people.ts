import { all, call, put, type Api } from '../../shell/api';
import { Problem } from '../../shell/problem';
import { resource } from '../../shell/resource';

/** Somebody known here, at Vonage, or both. */
export interface Person {
  readonly name: string;
  /** What is known here; missing: made elsewhere. */
  readonly user?: Api['AgentView'];
  readonly desk?: Api['DeskView'];
  /** The user at Vonage. */
  readonly atVonage?: Api['PlatformUser'];
}

export interface People {
  readonly people: readonly Person[];
  readonly skills: readonly string[];
  readonly queues: readonly string[];
  /** Why Vonage could not be asked. */
  readonly problem?: Problem;
}

export const people = resource(async (): Promise<People> => {
  const [users, desks, made, skills, queues] = await Promise.all([
    all<Api['AgentView']>('/api/v1/users'),
    all<Api['DeskView']>('/api/v1/agents'),
    all<Api['PlatformUser']>('/api/v1/platform/users').catch((problem: Problem) => problem),
    all<string>('/api/v1/skills'),
    all<Api['QueueView']>('/api/v1/queues'),
  ]);
  const found = new Map<string, Person>(users.map(user => [user.name, { name: user.name, user }]));
  for (const desk of desks) if (found.has(desk.name)) found.set(desk.name, { ...found.get(desk.name)!, desk });
  for (const user of Array.isArray(made) ? made : []) found.set(user.name, { ...found.get(user.name), name: user.name, atVonage: user });
  return {
    people: [...found.values()].sort((a, b) => a.name.localeCompare(b.name)),
    skills,
    queues: queues.map(queue => queue.id),
    problem: Array.isArray(made) ? undefined : made,
  };
});

const pathOf = (name: string) => `/api/v1/users/${encodeURIComponent(name)}`;

/** Creates somebody or changes the profile. What the API says of the name in the path is said of the field. */
export async function change(name: string, profile: Api['UserChange']): Promise<void> {
  try {
    await put(pathOf(name), profile);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'invalid-user-name') throw error;
    throw new Problem(error.status, error.code, error.message, [{ code: error.code, message: error.faults[0]?.message ?? error.message, path: '$.name' }]);
  }
}

export const remove = (name: string) => call<void>('DELETE', pathOf(name));
export const token = (name: string) => call<Api['UserToken']>('POST', `${pathOf(name)}/jwt`, { body: {} });
