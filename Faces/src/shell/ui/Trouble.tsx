import type { Problem } from '../problem';
import { word } from '../words';

/** Tells what went wrong, and offers to try again. */
export function Trouble({ problem, retry }: { problem: Problem; retry?(): void }) {
  return (
    <div class="trouble" role="alert">
      <p>{problem.status === 0 && problem.code === 'unreachable' ? word('unreachable') : problem.message}</p>
      {retry && <button type="button" onClick={retry}>{word('retry')}</button>}
    </div>
  );
}
