import { signal } from '@preact/signals';
import { asProblem } from '../../shell/resource';
import { toast } from '../../shell/ui/Toasts';
import { readCall } from './desk';

/** What is being done just now: its buttons wait. */
export const isBusy = signal(false);

/** Does something once, and says what went wrong. True: it was done. */
export async function attempt(work: () => Promise<unknown>): Promise<boolean> {
  if (isBusy.value) return false;
  isBusy.value = true;
  try {
    await work();
    return true;
  } catch (error) {
    toast(asProblem(error).message, true);
    return false;
  } finally {
    isBusy.value = false;
    void readCall();
  }
}
