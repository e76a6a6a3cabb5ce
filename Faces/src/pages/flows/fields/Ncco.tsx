import { useState } from 'preact/hooks';
import { TextArea } from '../../../shell/ui/Field';
import { faultOf, lineOf } from '../jsonPlaces';
import { t } from '../t';
import type { Field } from './field';

interface Props extends Omit<Field, 'fault' | 'own'> {
  /** Everything that is wrong at the field or below it, each with its whole path. */
  readonly faults: readonly { readonly path: string | null; readonly message: string }[];
  /** What was typed and is no JSON yet. */
  readonly unfinished: string | undefined;
  onUnfinished(text: string | undefined): void;
}

/** An NCCO as JSON; what is wrong is told with its line. What is no JSON yet is kept aside until it is. */
export function Ncco({ label, value, path, faults, unfinished, onInput, onUnfinished }: Props) {
  const [typed, setTyped] = useState<string>();
  const text = unfinished ?? typed ?? (value === undefined ? '' : JSON.stringify(value, null, 2));
  const broken = readingOf(text);
  const lines = broken ? [said(broken.line, broken.message)]
    : faults.map(fault => said(lineOf(text, (fault.path ?? '').slice(`$.${path}`.length)), fault.message));
  return (
    <div>
      <TextArea label={label} hint={t('ncco.hint')} rows={12} spellcheck={false} value={text} fault={lines[0]}
        onInput={now => {
          setTyped(now);
          const isBroken = readingOf(now) !== undefined;
          onUnfinished(isBroken ? now : undefined);
          if (!isBroken) onInput(JSON.parse(now));
        }}
        onBlur={() => setTyped(undefined)} />
      {lines.length > 1 && <ul class="lines">{lines.slice(1).map(line => <li key={line} class="fault">{line}</li>)}</ul>}
    </div>
  );
}

function readingOf(text: string) {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return faultOf(text, error);
  }
}

const said = (line: number | undefined, message: string) => line === undefined ? t('broken', { message }) : t('ncco.line', { line, message });
