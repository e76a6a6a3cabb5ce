import { useState } from 'preact/hooks';
import { asProblem } from '../../shell/resource';
import { Assignment } from '../../shell/ui/assignment/Assignment';
import { assignedOf } from '../../shell/ui/assignment/levels';
import { Confirm } from '../../shell/ui/Confirm';
import { Dialog } from '../../shell/ui/Dialog';
import { toast } from '../../shell/ui/Toasts';
import { word } from '../../shell/words';
import { change, people, remove, type People, type Person } from './people';
import { Profile } from './Profile';
import { Token } from './Token';
import { t } from './t';

type Asked = { readonly what: 'profile' | 'assign' | 'token' | 'delete'; readonly name: string };

/** The users: who they are, what they can do, and what can be done with them. */
export function List({ found }: { found: People }) {
  const [asked, setAsked] = useState<Asked>();
  const close = () => setAsked(undefined);
  const person = asked && found.people.find(one => one.name === asked.name);
  const takeIn = async ({ name, atVonage }: Person) => {
    try {
      await change(name, { displayName: atVonage?.displayName ?? null });
      toast(t('takenIn', { name }));
      await people.load();
    } catch (error) {
      toast(asProblem(error).message, true);
    }
  };
  return (
    <>
      {found.problem && found.problem.code !== 'vonage-not-configured' && <p class="soft" role="status">{t('elsewhere.unknown')} {found.problem.message}</p>}
      {found.people.length === 0 ? <p class="soft">{t('none')}</p> : (
        <div class="scroll" tabIndex={0} role="group" aria-label={t('list')}>
          <table>
            <thead><tr><th scope="col">{t('name')}</th><th scope="col">{t('state')}</th><th scope="col">{t('skills')}</th><th scope="col">{t('queues')}</th><th scope="col"><span class="hidden">{t('actions')}</span></th></tr></thead>
            <tbody>
              {found.people.map(one => (
                <tr key={one.name}>
                  <th scope="row">{one.name}{(one.user?.displayName ?? one.atVonage?.displayName) && <span class="soft label">{one.user?.displayName ?? one.atVonage?.displayName}</span>}</th>
                  <td>
                    <span class="tags">
                      {one.user ? <Status person={one} /> : <span class="tag warn">{t('elsewhere')}</span>}
                      {one.user?.hasPin && <span class="tag">{t('pin')}</span>}
                    </span>
                  </td>
                  <td>{one.user ? <Levels of={one.desk?.skills} /> : '–'}</td>
                  <td>{one.user ? <Levels of={one.desk?.queues} /> : '–'}</td>
                  <td>
                    <div class="actions">
                      {one.user ? (
                        <>
                          <a class="button small" href={`/desk?user=${encodeURIComponent(one.name)}`} target="_blank">{t('desk', { name: one.name })}</a>
                          <button type="button" class="small" aria-label={`${t('token')}: ${one.name}`} onClick={() => setAsked({ what: 'token', name: one.name })}>{t('token')}</button>
                          <button type="button" class="small" aria-label={`${t('assign')}: ${one.name}`} onClick={() => setAsked({ what: 'assign', name: one.name })}>{t('assign')}</button>
                          <button type="button" class="small" aria-label={`${t('profile')}: ${one.name}`} onClick={() => setAsked({ what: 'profile', name: one.name })}>{t('profile')}</button>
                          <button type="button" class="small quiet" aria-label={`${word('delete')}: ${one.name}`} onClick={() => setAsked({ what: 'delete', name: one.name })}>{word('delete')}</button>
                        </>
                      ) : <button type="button" class="small" aria-label={`${t('takeIn')}: ${one.name}`} onClick={() => takeIn(one)}>{t('takeIn')}</button>}
                    </div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {asked?.what === 'token' && <Token name={asked.name} onClose={close} />}
      {asked?.what === 'assign' && person && (
        <Dialog title={t('assign.title', { name: person.name })} onClose={close}>
          <Assignment name={person.name} inForce={assignedOf(person.desk)} queues={found.queues} onClose={close} onSaved={() => void people.load()} />
        </Dialog>
      )}
      {asked?.what === 'profile' && person && <Profile person={person} onClose={close} />}
      {asked?.what === 'delete' && (
        <Confirm title={t('delete.title', { name: asked.name })} action={word('delete')} onClose={close} onConfirm={async () => { await remove(asked.name); await people.load(); toast(t('deleted', { name: asked.name })); }}>
          <p>{t('delete.why')}</p>
        </Confirm>
      )}
    </>
  );
}

function Status({ person: { desk } }: { person: Person }) {
  const status = desk?.status ?? 'offline';
  const look = status === 'available' ? 'tag good' : status === 'offline' ? 'tag' : 'tag warn';
  return <span class={look}>{t(`status.${status}` as 'status.available')}</span>;
}

function Levels({ of }: { of: Record<string, number> | undefined }) {
  const entries = Object.entries(of ?? {});
  return entries.length === 0 ? <>–</> : <span class="tags">{entries.map(([name, level]) => <span class="tag" key={name}>{name} {level}</span>)}</span>;
}
