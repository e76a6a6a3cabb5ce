import { TextField } from '../../../shell/ui/Field';
import { fieldName } from '../names';
import { t } from '../t';
import { isObject, itemsOf, replaced, textOf, without, type Field } from './field';
import { ListField } from './ListField';
import { child, item } from './path';
import { Prompts } from './Prompts';

/** The questions of a survey. */
export function Questions({ label, value, path, fault, own, onInput }: Field) {
  const questions = itemsOf(value).map(one => isObject(one) ? one : {});
  return (
    <fieldset class="rows">
      <legend>{label}</legend>
      {questions.map((question, i) => {
        const at = item(path, i);
        const set = (name: string) => (to: unknown) => onInput(replaced(questions, i, { ...question, [name]: to ?? '' }));
        const title = t('question', { number: i + 1 });
        return (
          <fieldset key={i} class="rows">
            <legend>{title}</legend>
            <div class="row">
              <TextField label={t('question.id')} hint={t('id.hint')} value={textOf(question.id)} fault={fault(child(at, 'id'))} onInput={set('id')} autoComplete="off" spellcheck={false} />
              <button type="button" class="quiet" aria-label={t('removeOne', { name: title })} title={t('removeOne', { name: title })} onClick={() => onInput(without(questions, i))}>✕</button>
            </div>
            <Prompts label={fieldName('prompts')} isRequired value={question.prompts} path={child(at, 'prompts')} fault={fault} own={own} onInput={set('prompts')} />
            <ListField label={t('question.digits')} hint={t('question.digits.hint')} value={itemsOf(question.digits).map(textOf)} fault={fault(child(at, 'digits'))} onInput={set('digits')} />
            {own(at) && <p class="fault">{own(at)}</p>}
          </fieldset>
        );
      })}
      <div><button type="button" class="small" onClick={() => onInput([...questions, { id: `question-${questions.length + 1}`, prompts: '', digits: ['1', '2'] }])}>{t('question.add')}</button></div>
      {own(path) && <p class="fault">{own(path)}</p>}
    </fieldset>
  );
}
