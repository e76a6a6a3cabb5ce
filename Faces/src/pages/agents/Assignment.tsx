import { useEffect, useState } from 'preact/hooks';
import { all, put, type Api } from '../../shell/api';
import { useForm } from '../../shell/form';
import { resource } from '../../shell/resource';
import { toast } from '../../shell/ui/Toasts';
import { Trouble } from '../../shell/ui/Trouble';
import { word } from '../../shell/words';
import { Levels } from './Levels';
import { t } from './t';

type Map = Readonly<Record<string, number>>;

const known = resource(() => all<string>('/api/v1/skills'));
const asText = (map: Map) => JSON.stringify(Object.entries(map).sort(([a], [b]) => a.localeCompare(b)));

/** Queues with their tiers and skills with their levels. What somebody else changed meanwhile is shown, and not overwritten. */
export function Assignment({ agent, queues, onDone }: { agent: Api['DeskView']; queues: readonly string[]; onDone(): void }) {
  const [base, setBase] = useState({ queues: agent.queues as Map, skills: agent.skills as Map });
  const form = useForm<{ queues: Map; skills: Map }>(base);
  useEffect(() => { void known.load(); }, []);
  const values = form.values.value;
  const isChanged = asText(base.queues) !== asText(agent.queues) || asText(base.skills) !== asText(agent.skills);
  // Only what was touched is sent: the other kind stays as it is.
  const changes = {
    ...asText(values.queues) !== asText(base.queues) && { queues: values.queues },
    ...asText(values.skills) !== asText(base.skills) && { skills: values.skills },
  };
  const load = () => {
    const inForce = { queues: agent.queues as Map, skills: agent.skills as Map };
    setBase(inForce);
    form.reset(inForce);
  };
  const save = async (event: Event) => {
    event.preventDefault();
    if (await form.submit(() => put(`/api/v1/agents/${encodeURIComponent(agent.name)}`, changes))) {
      toast(word('saved'));
      onDone();
    }
  };
  return (
    <form class="part" onSubmit={save} aria-label={t('assignment')}>
      {form.problem.value && <Trouble problem={form.problem.value} />}
      {isChanged && <p class="trouble" role="status">{t('changed')} <button type="button" onClick={load}>{word('load')}</button></p>}
      <Levels title={t('queues')} level={t('tier')} hint={t('tierHint')} most={1000} add={t('addQueue')} known={queues} value={values.queues} onInput={form.set('queues')} fault={form.fault('queues')} />
      <Levels title={t('skills')} level={t('level')} hint={t('levelHint')} most={10} add={t('addSkill')} known={known.value.value ?? []} value={values.skills} onInput={form.set('skills')} fault={form.fault('skills')} />
      <footer><button class="primary" disabled={form.isBusy.value || isChanged || Object.keys(changes).length === 0}>{form.isBusy.value ? word('saving') : word('save')}</button></footer>
    </form>
  );
}
