import { signal, type Signal } from '@preact/signals';
import { Problem } from './problem';

/** Something that is loaded: what it was last stays while it is loaded again. */
export interface Resource<T> {
  readonly value: Signal<T | undefined>;
  readonly problem: Signal<Problem | undefined>;
  readonly isLoading: Signal<boolean>;
  /** Loads it, again. Never throws. */
  load(): Promise<void>;
}

/** Loads with the given function; the newest load wins. */
export function resource<T>(fetch: () => Promise<T>): Resource<T> {
  const [value, problem, isLoading] = [signal<T | undefined>(undefined), signal<Problem | undefined>(undefined), signal(false)];
  let turn = 0;
  return {
    value,
    problem,
    isLoading,
    async load() {
      const own = ++turn;
      isLoading.value = true;
      try {
        const loaded = await fetch();
        if (own !== turn) return;
        [value.value, problem.value] = [loaded, undefined];
      } catch (error) {
        if (own !== turn) return;
        problem.value = asProblem(error);
      } finally {
        if (own === turn) isLoading.value = false;
      }
    },
  };
}

/** What went wrong, as a problem; a bug of the page is told as one. */
export function asProblem(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem(0, 'page-fault', error instanceof Error ? error.message : String(error));
}
