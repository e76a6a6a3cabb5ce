import type { Api } from '../../shell/api';
import { duration, number, percent } from '../../shell/texts';

/** A column of a report: what it reads, and how that is written. Its name and its definition are texts. */
export interface Figure<T> {
  readonly name: string;
  read(figures: T): number | null | undefined;
  write(value: number): string;
}

const count = <T>(name: string, read: Figure<T>['read']): Figure<T> => ({ name, read, write: number });
const share = <T>(name: string, read: Figure<T>['read']): Figure<T> => ({ name, read, write: percent });
const seconds = <T>(name: string, read: Figure<T>['read']): Figure<T> => ({ name, read, write: duration });

export const queueFigures: readonly Figure<Api['QueueFigures']>[] = [
  count('offered', f => f.offered),
  count('answered', f => f.answered),
  count('abandoned', f => f.abandoned),
  share('serviceLevel', f => f.serviceLevels?.[0]?.level),
  share('abandonRate', f => f.abandonRate),
  seconds('asa', f => f.answerTime?.meanSeconds),
  seconds('p90', f => f.answerTime?.percentiles?.p90),
  seconds('longest', f => f.answerTime?.longestSeconds),
  seconds('talk', f => f.talkTime?.meanSeconds),
  seconds('handle', f => f.handleSeconds),
  count('callbacks', f => f.callbacks),
  count('flowOuts', f => f.flowOuts?.total),
];

export const agentFigures: readonly Figure<Api['AgentFigures']>[] = [
  count('offersMade', f => f.offers?.made),
  count('offersAccepted', f => f.offers?.accepted),
  share('nonResponse', f => f.offers?.nonResponseRate),
  seconds('talk', f => f.talkTime?.meanSeconds),
  seconds('handle', f => f.handleSeconds),
  seconds('signedIn', f => f.time?.signedIn),
  seconds('onCall', f => f.time?.onCall),
  seconds('available', f => f.time?.available),
  seconds('wrapUp', f => f.time?.wrapUp),
  seconds('away', f => f.time?.away),
  share('occupancy', f => f.time?.occupancy),
];

/** A row of either report. */
export interface Row<T> {
  /** Queue or agent; null: all together. */
  readonly name: string | null;
  readonly start: string;
  readonly figures: T;
}
