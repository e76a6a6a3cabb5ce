import type { Form } from '../form';
import { isChangedElsewhere } from '../form';
import { word } from '../words';

/** What is wrong with a form beside the faults at its fields; where somebody else was faster, that. */
export function FormTrouble({ form, fields, load }: { form: Form<never> | Form<any>; fields: readonly string[]; load?(): void }) {
  const problem = form.problem.value;
  if (!problem) return null;
  const isChanged = isChangedElsewhere(problem);
  const text = isChanged ? word('changedElsewhere') : problem.code === 'unreachable' ? word('unreachable') : problem.elsewhere(fields);
  if (!text) return null;
  return (
    <div class="trouble" role="alert">
      <p>{text}</p>
      {isChanged && load && <button type="button" onClick={load}>{word('load')}</button>}
    </div>
  );
}
