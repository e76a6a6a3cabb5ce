import { word } from '../words';

/** Tells that what a form began from is no longer in force, and offers to show what is. */
export function ChangedElsewhere({ load }: { load(): void }) {
  return (
    <div class="trouble" role="status">
      <p>{word('changedElsewhere')}</p>
      <button type="button" onClick={load}>{word('load')}</button>
    </div>
  );
}
