import { get, type Api } from '../../shell/api';
import { queryOf, type Asked } from './asked';
import type { Row } from './figures';

/** A report: its rows in every bucket of the time, and in the whole of it. */
export interface Both<T> {
  readonly parts: readonly Row<T>[];
  readonly whole: readonly Row<T>[];
}

export type Loaded = { readonly asOf: string; readonly ask: Asked; readonly span: readonly [string, string] } & (
  | ({ readonly subject: 'queues' } & Both<Api['QueueFigures']>)
  | ({ readonly subject: 'agents' } & Both<Api['AgentFigures']>)
  | ({ readonly subject: 'dispositions' } & Both<Api['DispositionRow']>)
  | ({ readonly subject: 'surveys' } & Both<Api['SurveyRow']>));

/** Names of a question: of its flow, its step, and its own. */
const questionOf = ({ flow, step, question }: Api['SurveyRow']) => `${flow} · ${step} · ${question}`;

/** Asks for what is to be shown. Throws Problem. */
export async function load(ask: Asked): Promise<Loaded> {
  switch (ask.subject) {
    case 'queues':
      return { subject: 'queues', ...await both(ask, '/api/v1/reports/queues?', async query => (await get<Api['QueueReportView']>(query)).report, row => ({ name: row.queue ?? null, figures: row.figures })) };
    case 'agents':
      return { subject: 'agents', ...await both(ask, '/api/v1/reports/agents?', query => get<Api['ReportViewOfAgentReportRow']>(query), row => ({ name: row.agent ?? null, figures: row.figures })) };
    case 'dispositions':
      return { subject: 'dispositions', ...await both(ask, `/api/v1/reports/dispositions?by=${ask.by}&`, query => get<Api['ReportViewOfDispositionRow']>(query), row => ({ name: row.queue ?? row.agent ?? null, figures: row })) };
    case 'surveys':
      return { subject: 'surveys', ...await both(ask, '/api/v1/reports/surveys?', query => get<Api['ReportViewOfSurveyRow']>(query), row => ({ name: questionOf(row), figures: row })) };
  }
}

async function both<R extends { readonly bucket: Api['ReportBucket'] }, T>(
  ask: Asked, path: string, read: (path: string) => Promise<{ readonly from: string; readonly to: string; readonly asOf: string; readonly rows: readonly R[] }>, of: (row: R) => Omit<Row<T>, 'start'>) {
  const rowOf = (row: R): Row<T> => ({ ...of(row), start: row.bucket.start! });
  const [parts, whole] = [await read(path + queryOf(ask)), await read(path + queryOf(ask, false))];
  const span: readonly [string, string] = [whole.from, whole.to];
  return { asOf: whole.asOf, ask, span, parts: parts.rows.map(rowOf), whole: whole.rows.map(rowOf) };
}
