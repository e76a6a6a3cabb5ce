import { refusals } from './refusals';

/** One thing that is wrong with a request. */
export interface Fault {
  readonly code: string;
  readonly message: string;
  /** Where in what was sent, such as $.strategy. */
  readonly path: string | null;
}

/** An answer that says no: problem+json, or that nobody answered (status 0). `retryAfter`: seconds to wait, where they were told. */
export class Problem extends Error {
  constructor(readonly status: number, readonly code: string, detail: string, readonly faults: readonly Fault[] = [], readonly retryAfter?: number) {
    super(detail);
    this.name = 'Problem';
  }

  static async of(response: Response): Promise<Problem> {
    const wait = Number(response.headers.get('Retry-After') ?? NaN);
    const retryAfter = Number.isNaN(wait) ? undefined : wait;
    try {
      const body = await response.json();
      const code: string = body.code ?? 'unknown';
      const faults: readonly Fault[] = body.errors ?? [];
      const say = await refusals();
      return new Problem(
        response.status, code, say(code, body.detail ?? body.title ?? response.statusText), faults.map(fault => ({ ...fault, message: say(fault.code, fault.message) })), retryAfter);
    } catch {
      return new Problem(response.status, 'unknown', `${response.status} ${response.statusText}`, [], retryAfter);
    }
  }

  /** What is wrong with a field: its name, or a path such as callbacks.attempts. */
  at(field: string): string | undefined {
    return this.faults.find(fault => fault.path === field || fault.path === `$.${field}` || fault.path?.startsWith(`$.${field}.`) || fault.path?.startsWith(`$.${field}[`))?.message;
  }

  /** What is wrong beside the named fields. */
  elsewhere(fields: readonly string[]): string | undefined {
    const rest = this.faults.filter(fault => !fields.some(field => this.at(field) === fault.message));
    return rest.length > 0 ? rest.map(fault => fault.message).join(' ') : this.faults.length === 0 ? this.message : undefined;
  }
}
