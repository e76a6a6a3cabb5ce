import { get, post, put, type Api } from '../../shell/api';
import { Problem, type Fault } from '../../shell/problem';
import { resource } from '../../shell/resource';

const id = 'custom';

interface FlowDocument {
  readonly caller?: string;
  readonly steps?: Record<string, { readonly type: string; readonly ncco?: unknown }>;
}

export interface CustomFlow {
  readonly version: number;
  readonly document: FlowDocument;
  /** The step that runs the NCCO; null: the flow was made into something else. */
  readonly step: string | null;
  readonly text: string;
}

export const custom = resource(async (): Promise<CustomFlow> => {
  const flow = await get<Api['FlowView']>(`/api/v1/flows/${id}`);
  const document = flow.document as FlowDocument;
  const step = document.caller && document.steps?.[document.caller]?.type === 'ncco' ? document.caller : null;
  return { version: flow.version, document, step, text: step ? JSON.stringify(document.steps![step]!.ncco, null, 2) : '' };
});

/** What is wrong with a text, where in the NCCO; nothing: it is good. */
export async function check(flow: CustomFlow, text: string, signal?: AbortSignal): Promise<readonly Fault[]> {
  const read = parse(text);
  if (read.fault) return [read.fault];
  try {
    await post('/api/v1/flows/validate', documentOf(flow, read.ncco), { signal });
    return [];
  } catch (error) {
    if (error instanceof Problem && error.status === 400) return error.faults.map(fault => ({ ...fault, path: placeOf(flow, fault.path) }));
    throw error;
  }
}

/** Publishes the NCCO as the flow. */
export async function save(flow: CustomFlow, text: string): Promise<void> {
  const read = parse(text);
  if (read.fault) throw new Problem(400, read.fault.code, read.fault.message, [read.fault]);
  try {
    await put(`/api/v1/flows/${id}`, { document: documentOf(flow, read.ncco), basedOn: flow.version });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    throw new Problem(error.status, error.code, error.message, error.faults.map(fault => ({ ...fault, path: placeOf(flow, fault.path) })));
  }
}

function parse(text: string): { readonly ncco?: unknown; readonly fault?: Fault } {
  try {
    return { ncco: JSON.parse(text) };
  } catch (error) {
    return { fault: { code: 'not-json', message: error instanceof Error ? error.message : String(error), path: null } };
  }
}

const documentOf = (flow: CustomFlow, ncco: unknown): FlowDocument => ({
  ...flow.document, steps: { ...flow.document.steps, [flow.step!]: { ...flow.document.steps![flow.step!]!, ncco } },
});

/** `$.document.steps.ncco.ncco[0].text` as `[0].text`. */
const placeOf = (flow: CustomFlow, path: string | null) => path?.replace(/^\$(\.document)?/, '').replace(`.steps.${flow.step}.ncco`, '') || null;
