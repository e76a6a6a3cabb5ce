import { word } from '../../shell/words';
import type { Draft } from './draft';
import { t } from './t';

/** Everything that is wrong with the draft, with the way to the step. */
export function Faults({ draft, onChoose }: { draft: Draft; onChoose(id: string): void }) {
  if (draft.broken.value !== undefined) return <p class="trouble" role="alert">{t('broken', { message: draft.broken.value })}</p>;
  const [unfinished] = draft.unfinished.value.keys();
  if (unfinished !== undefined) {
    const step = unfinished.split('.')[1]!;
    return <p class="faults" role="status"><button type="button" class="small" onClick={() => onChoose(step)}>{step}</button> <span class="fault">{t('unfinished', { step })}</span></p>;
  }
  const problem = draft.faults.value;
  if (!problem) return <p class="soft" role="status">{t(draft.isChecked.value ? 'valid' : 'checking')}</p>;
  const faults = problem.faults.length > 0 ? problem.faults : [{ code: problem.code, message: problem.message, path: null }];
  return (
    <div role="status" class="faults">
      <p>{word('faults', { count: faults.length })}</p>
      <ul>
        {faults.map((fault, i) => {
          const step = /^\$\.steps\.([a-z0-9-]+)/.exec(fault.path ?? '')?.[1];
          return <li key={i} class="fault">{step && <button type="button" class="small" onClick={() => onChoose(step)}>{step}</button>} {fault.message}</li>;
        })}
      </ul>
    </div>
  );
}
