import { useEffect, useId, useState } from 'preact/hooks';
import { Labelled } from '../../shell/ui/Field';
import { t } from './t';

/** One of a list to pick from. */
export interface Pick {
  /** What is sent. */
  readonly value: string;
  /** What is read. */
  readonly text: string;
  /** In which state it is, in words and as a tone of a tag. */
  readonly state?: { readonly name: string; readonly text: string; readonly tone: string };
}

interface Given {
  readonly label: string;
  readonly hint: string;
  readonly fault?: string;
  readonly value: string;
  readonly picks: readonly Pick[];
  /** What is to be said of the list: that it loads, is cut, or cannot be read. */
  readonly said: string;
  onInput(value: string): void;
  onPick(pick: Pick): void;
}

/** A line to type into, and below it what fits, to pick from with arrows and Enter or the mouse. */
export function Picker({ label, hint, fault, value, picks, said, onInput, onPick }: Given) {
  const list = useId();
  const [active, setActive] = useState<string | null>(null);
  const at = picks.findIndex(pick => pick.value === active);
  const option = (index: number) => `${list}-${index}`;
  useEffect(() => { if (at >= 0) document.getElementById(option(at))?.scrollIntoView({ block: 'nearest' }); }, [at]);
  const move = (by: number) => setActive(picks.length === 0 ? null : picks[at < 0 ? (by > 0 ? 0 : picks.length - 1) : (at + by + picks.length) % picks.length]!.value);
  const pick = (one: Pick) => {
    setActive(null);
    onPick(one);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.isComposing) return;
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Escape' && at >= 0) setActive(null);
    else if (event.key === 'Enter' && at >= 0) pick(picks[at]!);
    else return;
    event.preventDefault();
  };
  return (
    <Labelled label={label} hint={hint} fault={fault}>
      {ids => (
        <>
          <input {...ids} type="text" role="combobox" aria-autocomplete="list" aria-expanded={picks.length > 0} aria-controls={list} aria-activedescendant={at < 0 ? undefined : option(at)}
            autoComplete="off" spellcheck={false} required value={value} onKeyDown={onKeyDown} onBlur={() => setActive(null)}
            onInput={event => { setActive(null); onInput(event.currentTarget.value); }} />
          <ul class="picks" role="listbox" id={list} aria-label={t('picks.list')}>
            {picks.map((one, index) => (
              <li key={one.value} id={option(index)} role="option" aria-selected={one.text === value || one.value === value} data-active={index === at ? '' : undefined} data-pick={one.value}
                onPointerDown={event => event.preventDefault()} onClick={() => pick(one)}>
                <span>{one.text}{one.text !== one.value && <span class="soft"> {one.value}</span>}</span>
                {one.state && <span class={`tag ${one.state.tone}`} data-state={one.state.name}>{one.state.text}</span>}
              </li>
            ))}
          </ul>
          <p class="hint" role="status">{said || t('picks', { count: picks.length })}</p>
        </>
      )}
    </Labelled>
  );
}
