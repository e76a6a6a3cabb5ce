import type { Step } from './document';

/** How a field of a step is edited. */
export type FieldKind = 'text' | 'lines' | 'prompts' | 'number' | 'yes' | 'target' | 'targets' | 'skills' | 'relaxations' | 'questions' | 'weekly' | 'dates' | 'headers' | 'ncco';

export interface StepField {
  readonly name: string;
  readonly kind: FieldKind;
  readonly isRequired?: boolean;
}

/** Targets in place of which `otherwise` holds where they are left out. */
export const fallsBack = ({ name, isRequired }: StepField) => !isRequired && ['maxWait', 'full', 'noAgents', 'closed'].includes(name);

const field = (kind: FieldKind) => (...names: readonly string[]): readonly StepField[] => names.map(name => ({ name: name.replace('!', ''), kind, isRequired: name.endsWith('!') }));
const [text, lines, prompts, numbers, yes, target, targets] = (['text', 'lines', 'prompts', 'number', 'yes', 'target', 'targets'] as const).map(field) as [F, F, F, F, F, F, F];
type F = ReturnType<typeof field>;
const voice = [...text('language'), ...numbers('style'), ...yes('premium')];
const dial = [...prompts('announce'), ...voice, ...numbers('timeout'), ...target('onNoAnswer')];
const recording = [...text('endOnKey'), ...numbers('endOnSilence', 'maxSeconds'), ...yes('beep'), ...target('next')];

/** Types of steps and their fields, as docs/flows.md has them. A new type is an entry here. */
export const stepTypes: Readonly<Record<string, readonly StepField[]>> = {
  say: [...lines('text!'), ...numbers('loop'), ...voice, ...target('next')],
  play: [...text('url!'), ...numbers('loop'), ...target('next')],
  menu: [...prompts('prompts!'), ...targets('digits', 'speech'), ...prompts('invalid', 'silence'), ...numbers('retries', 'timeOut', 'maxDigits'), ...yes('submitOnHash', 'bargeIn'), ...voice, ...target('otherwise')],
  agent: [...text('user!'), ...dial],
  queue: [...text('queue!'), ...prompts('announce'), ...voice, ...numbers('priority'), ...field('skills')('skills'), ...numbers('maxTier'), ...field('relaxations')('relax'), ...text('agent'), ...numbers('agentSeconds', 'lastAgent'),
    ...targets('keys'), ...target('maxWait', 'full', 'noAgents', 'closed', 'otherwise', 'afterCall')],
  callback: [...text('queue', 'number'), ...yes('keepsPlace'), ...numbers('priority'), ...prompts('announce'), ...voice, ...target('noNumber')],
  survey: [...field('questions')('questions!'), ...prompts('invalid', 'silence'), ...voice, ...numbers('timeOut'), ...yes('bargeIn'), ...target('next')],
  room: [...prompts('announce'), ...voice],
  phone: [...text('number!', 'callerId', 'dtmfAnswer'), ...dial],
  sip: [...text('uri', 'user', 'domain'), ...field('headers')('headers'), ...text('userToUser', 'callerId'), ...dial],
  hours: [...text('timeZone!'), ...field('weekly')('weekly!'), ...field('dates')('dates'), ...target('open!', 'closed!')],
  record: recording,
  voicemail: [...text('mailbox!'), ...prompts('prompts!'), ...voice, ...recording],
  wait: [...numbers('seconds!'), ...target('next')],
  goto: target('to!'),
  ncco: [...field('ncco')('ncco!'), ...target('next')],
  hangUp: [...lines('text'), ...voice],
};

/** What a new step of a type begins with. */
export function newStep(type: string): Step {
  const values: Partial<Record<FieldKind, unknown>> = { text: '', lines: '', prompts: '', number: 1, questions: [], weekly: {}, ncco: [], targets: {} };
  return { type, ...Object.fromEntries((stepTypes[type] ?? []).filter(one => one.isRequired).map(one => [one.name, values[one.kind] ?? ''])) };
}

export interface Exit {
  /** Path of the field within the step. */
  readonly path: readonly string[];
  readonly to: string;
}

/** Where a step leads to. */
export function exitsOf(step: Step): readonly Exit[] {
  return (stepTypes[step.type ?? ''] ?? []).flatMap(({ name, kind }): Exit[] => {
    const value = step[name];
    if (kind === 'target') return typeof value === 'string' && value !== '' ? [{ path: [name], to: value }] : [];
    if (kind !== 'targets' || value === null || typeof value !== 'object') return [];
    return Object.entries(value).filter(([, to]) => typeof to === 'string' && to !== '').map(([key, to]) => ({ path: [name, key], to: to as string }));
  });
}
