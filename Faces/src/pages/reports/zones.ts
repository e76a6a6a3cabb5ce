/** Time zones that the browser knows, with the given one among them. */
export function zonesWith(zone: string): readonly string[] {
  const known = Intl.supportedValuesOf?.('timeZone') ?? [];
  return [...new Set(['UTC', zone, ...known])].sort();
}
