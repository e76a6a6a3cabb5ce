import { since } from '../now';
import { duration } from '../texts';

/** How long ago something was; goes on by itself. */
export function Age({ of }: { of: string }) {
  return <time dateTime={of}>{duration(since(of))}</time>;
}
