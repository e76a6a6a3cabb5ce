import { NumberField } from '../../../shell/ui/Field';
import { fieldName } from '../names';
import { t } from '../t';
import { isObject, itemsOf, replaced, without, type Field } from './field';
import { child, item } from './path';
import { Skills } from './Skills';

/** What is asked of agents once a caller has waited for some time, a step each. */
export function Relaxations({ label, value, path, fault, own, onInput }: Field) {
  const steps = itemsOf(value).map(one => isObject(one) ? one : {});
  const put = (changed: readonly unknown[]) => onInput(changed.length === 0 ? undefined : changed);
  return (
    <fieldset class="rows">
      <legend>{label}</legend>
      {steps.map((step, i) => {
        const at = item(path, i);
        const set = (name: string) => (to: unknown) => {
          const { [name]: _, ...rest } = step;
          put(replaced(steps, i, to === undefined || to === null ? rest : { ...rest, [name]: to }));
        };
        const title = t('relax.step', { number: i + 1 });
        return (
          <fieldset key={i} class="rows">
            <legend>{title}</legend>
            <div class="row">
              <NumberField label={t('relax.after')} min={1} max={86_400} step={1} value={number(step.after)} fault={fault(child(at, 'after'))} onInput={set('after')} />
              <NumberField label={fieldName('maxTier')} min={1} max={100} step={1} value={number(step.maxTier)} fault={fault(child(at, 'maxTier'))} onInput={set('maxTier')} />
              <button type="button" class="quiet" aria-label={t('removeOne', { name: title })} title={t('removeOne', { name: title })} onClick={() => put(without(steps, i))}>✕</button>
            </div>
            <Skills label={fieldName('skills')} value={step.skills} path={child(at, 'skills')} fault={fault} own={own} onInput={set('skills')} />
            {own(at) && <p class="fault">{own(at)}</p>}
          </fieldset>
        );
      })}
      <div><button type="button" class="small" onClick={() => put([...steps, { after: (number(steps.at(-1)?.after) ?? 0) + 30 }])}>{t('relax.add')}</button></div>
      {own(path) && <p class="fault">{own(path)}</p>}
    </fieldset>
  );
}

const number = (value: unknown) => typeof value === 'number' ? value : null;
