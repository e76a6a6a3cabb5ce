/** The simulated world, kept up to date by server-sent events. */
const readers = [];
export const world = {
  people: { users: [], numbers: [] },
  legs: new Map(),
  lines: new Map(),
  webhooks: new Map(),
  requests: new Map(),
  faults: new Map(),
  /** Simulated time minus this machine's. */
  ahead: 0,
  now() { return Date.now() + this.ahead; },
  onChange(reader) { readers.push(reader); },
};

const mostLines = 100;

function apply(change) {
  if (change.whole) for (const items of [world.legs, world.lines, world.webhooks, world.requests, world.faults]) items.clear();
  world.ahead = Date.parse(change.now) - Date.now();
  if (change.people) world.people = change.people;
  for (const leg of change.legs) world.legs.set(leg.id, leg);
  for (const line of change.lines) {
    const lines = world.lines.get(line.leg) ?? [];
    if (!lines.some(known => known.id === line.id)) lines.push(line);
    world.lines.set(line.leg, lines.slice(-mostLines));
  }
  for (const kind of ['webhooks', 'requests', 'faults']) for (const item of change[kind]) world[kind].set(item.id, item);
  for (const gone of change.gone) {
    const slash = gone.indexOf('/');
    const [kind, id] = [gone.slice(0, slash), gone.slice(slash + 1)];
    world[kind].delete(id);
    if (kind === 'legs') world.lines.delete(id);
  }
  for (const reader of readers) reader(change);
}

/** Connects; the browser connects again by itself and tells the last version it saw. */
export function connect(onState) {
  const feed = new EventSource('/control/live');
  feed.addEventListener('open', () => onState('live', 'Live'));
  feed.addEventListener('error', () => onState('lost', 'No connection, trying again'));
  feed.addEventListener('world', event => apply(JSON.parse(event.data)));
}
