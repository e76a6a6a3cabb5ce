import { Select, TextArea } from '../../../shell/ui/Field';
import { t } from '../t';
import { isObject, textOf, type Field } from './field';
import { item } from './path';
import { Rows } from './Rows';

interface Prompt {
  readonly kind: 'say' | 'play';
  readonly text: string;
}

/** What is spoken and played, one after the other. One text alone is a text in the document. */
export function Prompts({ label, value, path, fault, own, onInput, isRequired }: Field & { readonly isRequired: boolean }) {
  const prompts = read(value);
  const isList = Array.isArray(value);
  const put = (changed: readonly Prompt[]) => onInput(
    changed.length === 0 || (!isRequired && changed.length === 1 && changed[0]!.kind === 'say' && changed[0]!.text === '') ? (isRequired ? '' : undefined)
      : changed.length === 1 ? write(changed[0]!) : changed.map(write));
  const shown = prompts.length === 0 ? [{ kind: 'say', text: '' } as const] : prompts;
  return (
    <Rows label={label} fault={isList ? own(path) : undefined} rows={shown.map((prompt, i) => {
      const at = (changed: Prompt) => put(shown.map((one, k) => k === i ? changed : one));
      return {
        key: i,
        name: `${label} ${i + 1}`,
        content: (
          <>
            <Select label={t('prompt.kind')} value={prompt.kind} choices={[{ value: 'say', text: t('prompt.say') }, { value: 'play', text: t('prompt.play') }]} onInput={kind => at({ ...prompt, kind: kind as Prompt['kind'] })} />
            <TextArea label={shown.length > 1 ? `${label} ${i + 1}` : label} rows={2} value={prompt.text} fault={fault(isList ? item(path, i) : path)} onInput={text => at({ ...prompt, text })} />
          </>
        ),
        remove: () => put(shown.filter((_, k) => k !== i)),
      };
    })}>
      <div><button type="button" class="small" onClick={() => onInput([...shown.map(write), ''])} aria-label={`${t('prompt.add')}: ${label}`}>{t('prompt.add')}</button></div>
    </Rows>
  );
}

const read = (value: unknown): readonly Prompt[] => value === undefined ? [] : (Array.isArray(value) ? value : [value]).map(one =>
  isObject(one) && 'play' in one ? { kind: 'play', text: textOf(one.play) } : { kind: 'say', text: textOf(isObject(one) && 'say' in one ? one.say : one) });

const write = ({ kind, text }: Prompt): unknown => kind === 'play' ? { play: text } : text;
