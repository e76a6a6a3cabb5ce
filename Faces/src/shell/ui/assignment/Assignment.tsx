import { useEffect, useState } from 'preact/hooks';
import { all, get, put, type Api } from '../../api';
import { useForm } from '../../form';
import { Problem } from '../../problem';
import { resource } from '../../resource';
import { word } from '../../words';
import { ChangedElsewhere } from '../ChangedElsewhere';
import { TextField } from '../Field';
import { FormTrouble } from '../FormTrouble';
import { SaveFooter } from '../SaveFooter';
import { toast } from '../Toasts';
import { assignedOf, isSame, mergedLevels, type Assigned } from './levels';
import { LevelList } from './LevelList';

interface Given {
  readonly name: string;
  /** What the page knows to be in force. */
  readonly inForce: Assigned;
  readonly queues: readonly string[];
  onClose(): void;
  onSaved?(): void;
}

interface Values extends Assigned {
  readonly skill: string;
}

const highestTier = 100;
const highestLevel = 10;
const known = resource(() => all<string>('/api/v1/skills'));

/** Queues with their tiers and skills with their levels. What somebody else changed meanwhile is shown, and not overwritten. */
export function Assignment({ name, inForce, queues, onClose, onSaved }: Given) {
  const [base, setBase] = useState(inForce);
  const form = useForm<Values>({ ...base, skill: '' });
  useEffect(() => { void known.load(); }, []);
  const address = `/api/v1/agents/${encodeURIComponent(name)}`;
  const isInForce = (now: Assigned) => isSame(base.queues, now.queues) && isSame(base.skills, now.skills);
  const now = async (): Promise<Assigned> => {
    try {
      return assignedOf(await get<Api['DeskView']>(address));
    } catch (problem) {
      if (problem instanceof Problem && problem.status === 404) return assignedOf(undefined);
      throw problem;
    }
  };
  const load = () => form.submit(async typed => {
    const found = await now();
    form.values.value = { ...typed, queues: mergedLevels(base.queues, typed.queues, found.queues), skills: mergedLevels(base.skills, typed.skills, found.skills) };
    setBase(found);
  });
  const addSkill = () => form.submit(async typed => {
    const skill = typed.skill.trim();
    await put(`/api/v1/skills/${encodeURIComponent(skill)}`);
    form.values.value = { ...typed, skill: '', skills: { ...typed.skills, [skill]: highestLevel / 2 } };
    await known.load();
  });
  const save = async (event: Event) => {
    event.preventDefault();
    const isSaved = await form.submit(async typed => {
      if (!isInForce(await now())) throw new Problem(409, 'assignment-changed', word('changedElsewhere'));
      // Only what was touched is sent: the other kind stays as it is.
      await put(address, { ...!isSame(typed.queues, base.queues) && { queues: typed.queues }, ...!isSame(typed.skills, base.skills) && { skills: typed.skills } });
    });
    if (!isSaved) return;
    toast(word('saved'));
    onSaved?.();
    onClose();
  };
  const values = form.values.value;
  return (
    <form class="form" onSubmit={save} aria-label={word('assignment')}>
      <LevelList title={word('assignment.queues')} level={word('assignment.tier')} hint={word('assignment.tier.hint')} most={highestTier} add={word('assignment.addQueue')}
        known={queues} value={values.queues} onInput={form.set('queues')} fault={form.fault('queues')} />
      <LevelList title={word('assignment.skills')} level={word('assignment.level')} hint={word('assignment.level.hint')} most={highestLevel} add={word('assignment.addSkill')}
        known={known.value.value ?? []} value={values.skills} onInput={form.set('skills')} fault={form.fault('skills')} />
      <div class="row">
        <TextField label={word('assignment.newSkill')} value={values.skill} onInput={form.set('skill')} autoComplete="off" />
        <button type="button" onClick={addSkill} disabled={form.isBusy.value || !values.skill.trim()} aria-label={`${word('assignment.newSkill')}: ${word('assignment.add')}`}>{word('assignment.add')}</button>
      </div>
      {!isInForce(inForce) && !form.isBusy.value && !form.problem.value ? <ChangedElsewhere load={load} /> : <FormTrouble form={form} fields={['queues', 'skills']} load={load} />}
      <SaveFooter isBusy={form.isBusy.value} onClose={onClose} />
    </form>
  );
}
