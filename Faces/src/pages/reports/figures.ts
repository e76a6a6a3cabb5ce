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
  seconds('ownCalls', f => f.time?.ownCalls),
  seconds('available', f => f.time?.available),
  seconds('wrapUp', f => f.time?.wrapUp),
  seconds('away', f => f.time?.away),
  share('occupancy', f => f.time?.occupancy),
];

export const dispositionFigures: readonly Figure<Api['DispositionRow']>[] = [
  count('talks', f => f.talks),
  count('without', f => f.without),
  share('coded', f => (f.talks > 0 ? (f.talks - f.without) / f.talks : null)),
];

export const surveyFigures: readonly Figure<Api['SurveyRow']>[] = [count('surveyed', f => f.calls)];

/** A chart: figures over time, each in a colour of its own. */
export interface Drawing {
  readonly name: 'volume' | 'serviceLevel' | 'waits' | 'occupancy' | 'handling';
  readonly isShare?: boolean;
  readonly lines: readonly { readonly figure: string; readonly colour: '--chart-1' | '--chart-2' | '--chart-3'; readonly isBar?: boolean }[];
}

const handling: Drawing = { name: 'handling', lines: [{ figure: 'talk', colour: '--chart-2' }, { figure: 'handle', colour: '--chart-1' }] };

export const queueDrawings: readonly Drawing[] = [
  { name: 'volume', lines: [{ figure: 'offered', colour: '--chart-1', isBar: true }, { figure: 'abandoned', colour: '--chart-3', isBar: true }] },
  { name: 'serviceLevel', isShare: true, lines: [{ figure: 'serviceLevel', colour: '--chart-2' }] },
  { name: 'waits', lines: [{ figure: 'asa', colour: '--chart-1' }, { figure: 'p90', colour: '--chart-3' }] },
  handling,
];

export const agentDrawings: readonly Drawing[] = [
  { name: 'volume', lines: [{ figure: 'offersMade', colour: '--chart-1', isBar: true }, { figure: 'offersAccepted', colour: '--chart-2', isBar: true }] },
  { name: 'occupancy', isShare: true, lines: [{ figure: 'occupancy', colour: '--chart-2' }] },
  handling,
];

export const dispositionDrawings: readonly Drawing[] = [
  { name: 'volume', lines: [{ figure: 'talks', colour: '--chart-1', isBar: true }, { figure: 'without', colour: '--chart-3', isBar: true }] },
];

export const surveyDrawings: readonly Drawing[] = [{ name: 'volume', lines: [{ figure: 'surveyed', colour: '--chart-1', isBar: true }] }];

/** A row of a report. */
export interface Row<T> {
  /** Queue, agent or question; null: all together. */
  readonly name: string | null;
  readonly start: string;
  readonly figures: T;
}
