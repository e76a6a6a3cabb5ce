import { useMemo } from 'preact/hooks';
import { signal, type Signal } from '@preact/signals';
import type { Problem } from './problem';
import { asProblem } from './resource';

/** What a form holds: what was typed, and what the gateway says is wrong with it. Nothing typed is lost by a refusal. */
export interface Form<T> {
  readonly values: Signal<T>;
  readonly problem: Signal<Problem | undefined>;
  readonly isBusy: Signal<boolean>;
  /** Takes what is typed into a field. */
  set<K extends keyof T>(field: K): (value: T[K]) => void;
  /** What is wrong with a field. */
  fault(field: string): string | undefined;
  /** Sends it. True: it was taken. */
  submit(send: (values: T) => Promise<unknown>): Promise<boolean>;
  /** Begins anew with other values. */
  reset(values: T): void;
}

/** A form of one component; `initial` is used at the first drawing. */
export function useForm<T extends object>(initial: T): Form<T> {
  return useMemo(() => formOf(initial), []);
}

export function formOf<T extends object>(initial: T): Form<T> {
  const [values, problem, isBusy] = [signal(initial), signal<Problem | undefined>(undefined), signal(false)];
  return {
    values,
    problem,
    isBusy,
    set: field => value => { values.value = { ...values.value, [field]: value }; },
    fault: field => problem.value?.at(field),
    async submit(send) {
      if (isBusy.value) return false;
      isBusy.value = true;
      try {
        await send(values.value);
        problem.value = undefined;
        return true;
      } catch (error) {
        problem.value = asProblem(error);
        return false;
      } finally {
        isBusy.value = false;
      }
    },
    reset(to) {
      [values.value, problem.value] = [to, undefined];
    },
  };
}

/** Whether a refusal says that somebody else was faster. */
export const isChangedElsewhere = (problem: Problem | undefined) => problem?.code.endsWith('-changed') === true;
