import { useState } from 'preact/hooks';
import { TextField } from '../../../shell/ui/Field';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly fault?: string;
  readonly value: readonly string[];
  onInput(value: readonly string[]): void;
}

/** Short texts on one line, with commas between. What is typed stands as it is until the field is left. */
export function ListField({ label, hint, fault, value, onInput }: Props) {
  const [typed, setTyped] = useState<string>();
  return (
    <TextField label={label} hint={hint} fault={fault} value={typed ?? value.join(', ')} autoComplete="off" spellcheck={false} onBlur={() => setTyped(undefined)}
      onInput={text => {
        setTyped(text);
        onInput(text.split(/[,，]/).map(one => one.trim()).filter(one => one !== ''));
      }} />
  );
}
