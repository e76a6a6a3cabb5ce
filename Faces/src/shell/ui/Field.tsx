import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Common {
  readonly label: string;
  readonly hint?: string;
  /** What is wrong with it. */
  readonly fault?: string;
}

/** A label, a control, a hint and what is wrong, tied together for screen readers. */
export function Labelled({ label, hint, fault, children }: Common & { children: (ids: Ids) => ComponentChildren }) {
  const id = useId();
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ') || undefined;
  return (
    <div class="field" data-fault={fault ? '' : undefined}>
      <label for={id}>{label}</label>
      {children({ id, 'aria-describedby': described, 'aria-invalid': fault ? true : undefined })}
      {hint && <p class="hint" id={`${id}-hint`}>{hint}</p>}
      {fault && <p class="fault" id={`${id}-fault`}>{fault}</p>}
    </div>
  );
}

export interface Ids {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
}

/** What else a control may be told. */
interface More {
  readonly name?: string;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly readOnly?: boolean;
  readonly placeholder?: string;
  readonly autoComplete?: string;
  readonly spellcheck?: boolean;
  readonly onBlur?: () => void;
}

interface Line extends More {
  readonly type?: 'text' | 'password' | 'tel' | 'search' | 'date' | 'time' | 'datetime-local' | 'url';
  readonly list?: string;
  readonly maxLength?: number;
}

/** A line of text. */
export function TextField({ label, hint, fault, value, onInput, type = 'text', ...rest }: Common & Line & { value: string; onInput(value: string): void }) {
  return (
    <Labelled label={label} hint={hint} fault={fault}>
      {ids => <input {...rest} type={type as 'text'} {...ids} value={value} onInput={event => onInput(event.currentTarget.value)} />}
    </Labelled>
  );
}

/** A whole number; empty is null. */
export function NumberField({ label, hint, fault, value, onInput, ...rest }: Common & More & { readonly min?: number; readonly max?: number; readonly step?: number; value: number | null | undefined; onInput(value: number | null): void }) {
  return (
    <Labelled label={label} hint={hint} fault={fault}>
      {ids => (
        <input type="number" inputMode="numeric" {...rest} {...ids} value={value ?? ''}
          onInput={event => onInput(event.currentTarget.value === '' ? null : event.currentTarget.valueAsNumber)} />
      )}
    </Labelled>
  );
}

/** Several lines. */
export function TextArea({ label, hint, fault, value, onInput, ...rest }: Common & More & { readonly rows?: number; value: string; onInput(value: string): void }) {
  return (
    <Labelled label={label} hint={hint} fault={fault}>
      {ids => <textarea {...rest} {...ids} value={value} onInput={event => onInput(event.currentTarget.value)} />}
    </Labelled>
  );
}

export interface Choice {
  readonly value: string;
  readonly text: string;
}

/** One of several. */
export function Select({ label, hint, fault, value, onInput, choices, ...rest }: Common & Pick<More, 'name' | 'required' | 'disabled' | 'onBlur'> & { value: string; onInput(value: string): void; choices: readonly Choice[] }) {
  return (
    <Labelled label={label} hint={hint} fault={fault}>
      {ids => (
        <select {...rest} {...ids} value={value} onInput={event => onInput(event.currentTarget.value)}>
          {choices.map(choice => <option key={choice.value} value={choice.value}>{choice.text}</option>)}
        </select>
      )}
    </Labelled>
  );
}

/** Yes or no. */
export function CheckBox({ label, hint, fault, value, onInput, ...rest }: Common & Pick<More, 'name' | 'disabled'> & { value: boolean; onInput(value: boolean): void }) {
  const id = useId();
  return (
    <div class="field check" data-fault={fault ? '' : undefined}>
      <input type="checkbox" {...rest} id={id} checked={value} aria-describedby={hint || fault ? `${id}-more` : undefined} onInput={event => onInput(event.currentTarget.checked)} />
      <label for={id}>{label}</label>
      {(hint || fault) && <p class={fault ? 'fault' : 'hint'} id={`${id}-more`}>{fault ?? hint}</p>}
    </div>
  );
}
