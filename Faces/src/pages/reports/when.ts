import { boot } from '../../shell/boot';

export type Format = (at: Date) => string;

/** Moments of a report as people of its time zone read them: hours with the day, or days. */
export function moments(zone: string, bucket: 'hour' | 'day'): Format {
  const format = new Intl.DateTimeFormat(boot.language, { timeZone: zone, dateStyle: 'medium', ...bucket === 'hour' ? { timeStyle: 'short' } : {} });
  return at => format.format(at);
}

/** The same, short enough for the axis of a chart. */
export function ticks(zone: string, seconds: number): Format {
  const format = new Intl.DateTimeFormat(boot.language, { timeZone: zone, ...seconds > 2 * 86_400 ? { month: 'numeric', day: 'numeric' } : { hour: 'numeric', minute: '2-digit', hour12: false } });
  return at => format.format(at);
}
