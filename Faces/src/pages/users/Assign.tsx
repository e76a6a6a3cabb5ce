import { put } from '../../shell/api';
import { useForm } from '../../shell/form';
import { Problem } from '../../shell/problem';
import { ChangedElsewhere } from '../../shell/ui/ChangedElsewhere';
import { Dialog } from '../../shell/ui/Dialog';
import { NumberField, Select, TextField } from '../../shell/ui/Field';
import { FormTrouble } from '../../shell/ui/FormTrouble';
import { SaveFooter } from '../../shell/ui/SaveFooter';
import { toast } from '../../shell/ui/Toasts';
import { word } from '../../shell/words';
import { people, type People, type Person } from './people';
import { t } from './t';

type Levels = Record<string, number>;

interface Values {
  readonly skills: Levels;
  readonly queues: Levels;
  readonly skill: string;
  /** What was in force when the form was filled. */
  readonly before: { readonly skills: Levels; readonly queues: Levels };
}

const levelsOf = (person: Person | undefined) => ({ skills: person?.desk?.skills ?? {}, queues: person?.desk?.queues ?? {} });
const isSame = (a: Values['before'], b: Values['before']) => JSON.stringify([sorted(a.skills), sorted(a.queues)]) === JSON.stringify([sorted(b.skills), sorted(b.queues)]);
const sorted = (of: Levels) => Object.entries(of).sort(([a], [b]) => a.localeCompare(b));
const valuesOf = (person: Person | undefined): Values => ({ ...levelsOf(person), skill: '', before: levelsOf(person) });

/** Levels that were typed stay, all others are as they are now. */
function mergedLevels(before: Levels, typed: Levels, now: Levels): Levels {
  const names = [...new Set([...Object.keys(typed), ...Object.keys(now)])];
  return Object.fromEntries(names.flatMap(name => {
    const level = typed[name] === before[name] ? now[name] : typed[name];
    return level === undefined ? [] : [[name, level]];
  }));
}
const levels = [...Array(10).keys()].map(level => ({ value: String(level + 1), text: String(level + 1) }));

/** What somebody can do, and whose callers they take. */
export function Assign({ person, found, onClose }: { person: Person; found: People; onClose(): void }) {
  const form = useForm(valuesOf(person));
  const { skills, queues, skill, before } = form.values.value;
  const current = () => people.value.value?.people.find(one => one.name === person.name);
  const load = async () => {
    await people.load();
    const [typed, now] = [form.values.value, levelsOf(current())];
    form.reset({
      ...typed,
      skills: mergedLevels(typed.before.skills, typed.skills, now.skills),
      queues: mergedLevels(typed.before.queues, typed.queues, now.queues),
      before: now,
    });
  };
  const setLevel = (field: 'skills' | 'queues', name: string, level: number | null) => {
    const { [name]: _, ...others } = form.values.value[field];
    form.set(field)(level == null ? others : { ...others, [name]: level } as Levels);
  };
  const addSkill = () => form.submit(async values => {
    const name = values.skill.trim();
    if (!name) return;
    await put(`/api/v1/skills/${encodeURIComponent(name)}`);
    form.values.value = { ...values, skill: '', skills: { ...values.skills, [name]: 5 } };
    await people.load();
  });
  const save = async () => {
    const isSaved = await form.submit(async values => {
      await people.load();
      if (!isSame(levelsOf(current()), values.before)) throw new Problem(409, 'assignment-changed', word('changedElsewhere'));
      await put(`/api/v1/agents/${encodeURIComponent(person.name)}`, { skills: values.skills, queues: values.queues });
    });
    if (!isSaved) return;
    toast(word('saved'));
    onClose();
    await people.load();
  };
  const allSkills = [...new Set([...found.skills, ...Object.keys(skills)])].sort();
  return (
    <Dialog title={t('assign.title', { name: person.name })} onClose={onClose}>
      <form class="form" onSubmit={event => { event.preventDefault(); void save(); }}>
        <fieldset class="levels">
          <legend>{t('queues')}</legend>
          <p class="soft">{t('queues.hint')}</p>
          {found.queues.map(queue => (
            <NumberField key={queue} label={queue} min={1} max={100} value={queues[queue] ?? null} onInput={tier => setLevel('queues', queue, tier)} fault={form.fault(`queues.${queue}`)} />
          ))}
        </fieldset>
        <fieldset class="levels">
          <legend>{t('skills')}</legend>
          <p class="soft">{t('skills.hint')}</p>
          {allSkills.map(name => (
            <Select key={name} label={name} value={String(skills[name] ?? '')} onInput={level => setLevel('skills', name, level ? Number(level) : null)} fault={form.fault(`skills.${name}`)}
              choices={[{ value: '', text: '–' }, ...levels]} />
          ))}
          <div class="row">
            <TextField label={t('skill.new')} value={skill} onInput={form.set('skill')} autoComplete="off" />
            <button type="button" onClick={addSkill} disabled={form.isBusy.value || !skill.trim()}>{t('skill.add')}</button>
          </div>
        </fieldset>
        {!isSame(before, levelsOf(person)) && !form.isBusy.value && !form.problem.value ? <ChangedElsewhere load={load} />
          : <FormTrouble form={form} fields={[...found.queues.map(one => `queues.${one}`), ...allSkills.map(one => `skills.${one}`)]} load={load} />}
        <SaveFooter isBusy={form.isBusy.value} onClose={onClose} />
      </form>
    </Dialog>
  );
}
