/** A flow document as it is edited: anything may be missing or wrong in it. */
export interface FlowDocument {
  readonly name?: string;
  readonly caller?: string;
  readonly appUser?: string;
  readonly steps?: Readonly<Record<string, Step>>;
}

export type Step = Readonly<Record<string, unknown>> & { readonly type?: string };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => value !== null && typeof value === 'object' && !Array.isArray(value);

/** What was read as a document; undefined: it is JSON, but no object. */
export const asDocument = (value: unknown): FlowDocument | undefined => isObject(value) ? value : undefined;

/** The steps that can be shown: while JSON is typed, anything may stand in their place. */
export const stepsOf = (document: FlowDocument | null): Readonly<Record<string, Step>> =>
  isObject(document?.steps) ? Object.fromEntries(Object.entries(document.steps).filter((one): one is [string, Step] => isObject(one[1]))) : {};

/** With another step in place of, or beside, the others. */
export const withStep = (document: FlowDocument, id: string, step: Step): FlowDocument => ({ ...document, steps: { ...stepsOf(document), [id]: step } });

/** Without a step; what led to it is left to the validation to tell. */
export function withoutStep(document: FlowDocument, id: string): FlowDocument {
  const { [id]: _, ...steps } = stepsOf(document);
  return { ...document, steps };
}

/** With another name for a step, wherever it is named. */
export function renamed(document: FlowDocument, from: string, to: string, targetsOf: (step: Step) => readonly (readonly string[])[]): FlowDocument {
  const steps = Object.fromEntries(Object.entries(stepsOf(document)).map(([id, step]) => [id === from ? to : id, targetsOf(step).reduce(
    (all, path) => read(all, path) === from ? write(all, path, to) as Step : all, step)]));
  return { ...document, ...document.caller === from ? { caller: to } : {}, ...document.appUser === from ? { appUser: to } : {}, steps };
}

const read = (value: unknown, path: readonly string[]): unknown => path.reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], value);

function write(value: unknown, [first, ...rest]: readonly string[], to: unknown): unknown {
  return first === undefined ? to : { ...value as object, [first]: write((value as Record<string, unknown> | undefined)?.[first], rest, to) };
}
