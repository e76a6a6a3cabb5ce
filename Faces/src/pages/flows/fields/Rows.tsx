import type { ComponentChildren } from 'preact';
import { t } from '../t';

interface Props {
  readonly label: string;
  readonly fault: string | undefined;
  readonly rows: readonly { readonly key: string | number; readonly name: string; readonly content: ComponentChildren; remove(): void }[];
  readonly children?: ComponentChildren;
}

/** A list of small forms, each of which can be removed; what adds one follows. */
export function Rows({ label, fault, rows, children }: Props) {
  return (
    <fieldset class="rows">
      <legend>{label}</legend>
      {rows.map(row => (
        <div key={row.key} class="row">
          {row.content}
          <button type="button" class="quiet" aria-label={t('removeOne', { name: row.name })} title={t('removeOne', { name: row.name })} onClick={() => row.remove()}>✕</button>
        </div>
      ))}
      {children}
      {fault && <p class="fault">{fault}</p>}
    </fieldset>
  );
}
