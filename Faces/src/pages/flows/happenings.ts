import type { Step } from './document';

/** What may happen where a trial waits, beside keys: inputs that the gateway takes for a step, in the order in which they are offered. */
export function happeningsAt(step: Step | undefined): readonly Happening[] {
  switch (step?.type) {
    case 'queue': return ['talked', 'max-wait', 'full', 'no-agents', 'closed', 'removed', 'callback'];
    case 'agent':
    case 'phone':
    case 'sip': return step.onNoAnswer ? ['answered', ...outcomes] : ['answered'];
    case 'record':
    case 'voicemail': return ['recorded'];
    case 'ncco': return ['', ...outcomes];
    case 'menu':
    case 'survey': return [''];
    default: return [];
  }
}

/** What may be said where a trial waits. */
export const phrasesAt = (step: Step | undefined): readonly string[] =>
  step?.type === 'menu' && step.speech !== null && typeof step.speech === 'object' ? Object.keys(step.speech) : [];

/** Whether the keypad does something there. */
export const takesKeys = (step: Step | undefined) => ['menu', 'survey', 'ncco', 'queue'].includes(step?.type ?? '');

export type Happening = '' | 'talked' | 'max-wait' | 'full' | 'no-agents' | 'closed' | 'removed' | 'callback' | 'answered' | 'recorded' | (typeof outcomes)[number];

const outcomes = ['no-answer', 'busy', 'rejected', 'failed', 'unanswered', 'timeout'] as const;
