import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Resource } from '../resource';
import { word } from '../words';
import { Trouble } from './Trouble';

/** Loads something when it is first shown, and shows it, that it is loading, or what went wrong. */
export function Loaded<T>({ from, children }: { from: Resource<T>; children: (value: T) => ComponentChildren }) {
  useEffect(() => { void from.load(); }, [from]);
  const [value, problem] = [from.value.value, from.problem.value];
  return (
    <>
      {problem && <Trouble problem={problem} retry={from.load} />}
      {value !== undefined ? children(value) : !problem && <p class="soft" role="status">{word('loading')}</p>}
    </>
  );
}
