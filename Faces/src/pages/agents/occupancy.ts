import { get, type Api } from '../../shell/api';
import { resource } from '../../shell/resource';

/** Occupancy by agent since midnight here, 0 to 1; null where there is nothing to tell yet. */
export const occupancy = resource(async (): Promise<ReadonlyMap<string, number | null | undefined>> => {
  const midnight = new Date();
  midnight.setHours(0, 0, 0, 0);
  const query = new URLSearchParams({ from: midnight.toISOString(), to: new Date().toISOString() });
  const report = await get<Api['ReportViewOfAgentReportRow']>(`/api/v1/reports/agents?${query}`);
  return new Map(report.rows.filter(row => row.agent).map(row => [row.agent!, row.figures.time.occupancy]));
});
