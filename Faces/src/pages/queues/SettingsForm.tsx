import { useEffect, useRef } from 'preact/hooks';
import type { Api } from '../../shell/api';
import { isChangedElsewhere, useForm } from '../../shell/form';
import { toast } from '../../shell/ui/Toasts';
import { Trouble } from '../../shell/ui/Trouble';
import { word } from '../../shell/words';
import { at, difference, groups, withValue, type Settings } from './fields';
import { SettingField } from './SettingField';
import { t } from './t';

type View = Api['QueueView'];

/** All settings of a queue. What somebody else changed meanwhile is shown beside what was typed, and not overwritten. */
export function SettingsForm({ id, loaded, inForce, save }: { id: string; loaded: View; inForce: View; save(changes: Settings, basedOn: number): Promise<void> }) {
  const form = useForm({ settings: loaded.settings as Settings });
  const base = useRef(loaded);
  const settings = form.values.value.settings;
  useEffect(() => {
    if (loaded === base.current) return;
    base.current = loaded;
    form.reset({ settings: loaded.settings as Settings });
  }, [loaded]);
  const changes = difference(base.current.settings as Settings, settings);
  const theirs = pathsOf(difference(base.current.settings as Settings, inForce.settings as Settings));
  const names = groups.flatMap(group => group.fields.map(field => field.path));
  const rest = form.problem.value?.elsewhere(names);
  // The version counts other changes too, such as of callers: only other settings are somebody else's change.
  const send = async (event: Event) => {
    event.preventDefault();
    if (await form.submit(() => save(changes, theirs.length === 0 ? Math.max(inForce.version, base.current.version) : base.current.version))) toast(t('saved'));
  };
  const take = () => {
    base.current = inForce;
    form.reset({ settings: merged(inForce.settings as Settings, changes) });
  };
  return (
    <form class="panel" onSubmit={send} aria-labelledby="settings">
      <h2 id="settings">{t('settings', { queue: id })}</h2>
      {isChangedElsewhere(form.problem.value) ? <p class="trouble" role="alert">{word('changedElsewhere')}</p> : rest && <Trouble problem={form.problem.value!} />}
      {(theirs.length > 0 || isChangedElsewhere(form.problem.value)) && (
        <p class="trouble" role="status">{t('changed', { fields: theirs.map(path => t(path as 'strategy')).join(', ') || '–' })} <button type="button" onClick={take}>{word('load')}</button></p>
      )}
      {groups.map(group => (
        <fieldset key={group.name}>
          <legend>{t(`group.${group.name}` as 'group.who')}</legend>
          {group.fields.map(field => (
            <SettingField key={field.path} field={field} value={at(settings, field.path)} fault={form.fault(field.path)}
              onInput={value => { form.values.value = { settings: withValue(settings, field.path, value) }; }} />
          ))}
        </fieldset>
      ))}
      <div><button class="primary" disabled={form.isBusy.value || Object.keys(changes).length === 0}>{form.isBusy.value ? word('saving') : word('save')}</button></div>
    </form>
  );
}

const pathsOf = (patch: Settings, before = ''): string[] => Object.entries(patch).flatMap(([name, value]) =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? pathsOf(value as Settings, `${before}${name}.`) : [before + name]);

const merged = (settings: Settings, patch: Settings): Settings => pathsOf(patch).reduce((all, path) => withValue(all, path, at(patch, path)), settings);
