import { boot } from './boot';
import { Problem } from './problem';
import type { components } from './schema';

/** What the API sends and takes, by the names of its description. */
export type Api = components['schemas'];

/** A part of a list. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Ask for this to get what follows; missing at the end. */
  readonly next?: string | null;
}

export interface Options {
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Version that the change starts from, sent as If-Match; 0: only what is new. */
  readonly basedOn?: number;
  /** An agent's token, in place of the session. */
  readonly token?: string;
  readonly signal?: AbortSignal;
}

/** Asks the API. A change whose answer is lost is sent once more with the same idempotency key. Throws Problem. */
export async function call<T>(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, options: Options = {}): Promise<T> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (options.body !== undefined) headers['Content-Type'] = 'application/json';
  if (options.token) headers.Authorization = `Bearer ${options.token}`;
  else if (method !== 'GET' && boot.csrf) headers['X-CSRF-Token'] = boot.csrf;
  if (method !== 'GET') headers['Idempotency-Key'] = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
  if (options.basedOn === 0) headers['If-None-Match'] = '*';
  else if (options.basedOn !== undefined) headers['If-Match'] = `"${options.basedOn}"`;
  const request: RequestInit = { method, headers, signal: options.signal, body: options.body === undefined ? undefined : JSON.stringify(options.body) };
  const response = await send(path, request);
  if (response.status === 401 && !options.token) signInAgain();
  if (!response.ok) throw await Problem.of(response);
  return response.status === 204 || response.headers.get('Content-Length') === '0' ? (undefined as T) : ((await response.json().catch(() => undefined)) as T);
}

async function send(path: string, request: RequestInit): Promise<Response> {
  for (let tries = 0; ; tries++) {
    try {
      const response = await fetch(path, request);
      if (tries >= 2 || !isAway(response)) return response;
      await pause(Number(response.headers.get('Retry-After') ?? 1) * 1000);
    } catch (error) {
      if (request.signal?.aborted || tries >= 2) throw new Problem(0, 'unreachable', error instanceof Error ? error.message : String(error));
      await pause(500 * (tries + 1));
    }
  }
}

// A proxy that does not reach the gateway; the gateway's own 502 says that the platform refused, and asking again would not help.
const isAway = ({ status, headers }: Response) => status === 503 || ((status === 502 || status === 504) && headers.get('Content-Type')?.startsWith('application/problem+json') !== true);

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, Math.min(ms, 5000)));

export const get = <T>(path: string, options?: Options) => call<T>('GET', path, options);
export const post = <T = Api['CommandDone']>(path: string, body?: unknown, options?: Options) => call<T>('POST', path, { ...options, body });
export const put = <T = Api['CommandDone']>(path: string, body?: unknown, options?: Options) => call<T>('PUT', path, { ...options, body });
export const patch = <T = Api['CommandDone']>(path: string, body?: unknown, options?: Options) => call<T>('PATCH', path, { ...options, body });
export const del = (path: string, options?: Options) => call<void>('DELETE', path, options);

/** All parts of a list, up to a bound. */
export async function all<T>(path: string, most = 2000): Promise<T[]> {
  const items: T[] = [];
  let next: string | null | undefined;
  do {
    const query = next ? `limit=200&cursor=${encodeURIComponent(next)}` : 'limit=200';
    const address = `${path}${path.includes('?') ? '&' : '?'}${query}`;
    const page: Page<T> = await get(address);
    items.push(...page.items);
    next = page.next;
  } while (next && items.length < most);
  return items;
}

/** To the sign-in page, and back here afterwards. */
export function signInAgain(): void {
  location.assign(`/sign-in?returnUrl=${encodeURIComponent(location.pathname + location.search)}`);
}
