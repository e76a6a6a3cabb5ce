import { useState } from 'preact/hooks';
import { post } from '../../shell/api';
import { asProblem } from '../../shell/resource';
import { Confirm } from '../../shell/ui/Confirm';
import { toast } from '../../shell/ui/Toasts';
import { Edit } from './Edit';
import { numbers, type Line, type Lines as Found } from './numbers';
import { countryName } from './country';
import { Tags } from './Tags';
import { t } from './t';

type Asked = { readonly what: 'edit' | 'unlink' | 'cancel' | 'takeOver'; readonly line: Line };

/** The numbers: what they do, and what can be done with them. */
export function Lines({ found }: { found: Found }) {
  const [asked, setAsked] = useState<Asked>();
  const close = () => setAsked(undefined);
  const change = async (line: Line, what: 'link' | 'unlink' | 'cancel', body?: unknown) => {
    await post(`/api/v1/numbers/${line.number}/${what}`, body);
    toast(t(`${what}.done`, { number: `+${line.number}` }));
    await numbers.load();
  };
  const link = async (line: Line) => {
    if (line.rented!.link === 'elsewhere' || line.rented!.link === 'forwarded') return setAsked({ what: 'takeOver', line });
    try {
      await change(line, 'link', {});
    } catch (error) {
      toast(asProblem(error).message, true);
    }
  };
  const number = asked && `+${asked.line.number}`;
  return (
    <>
      {found.problem && <p class="soft" role="status">{found.problem.code === 'vonage-not-configured' ? t('noPlatform') : found.problem.message}</p>}
      {found.lines.length === 0 ? <p class="soft">{t('none')}</p> : (
        <div class="scroll" tabIndex={0} role="group" aria-label={t('own')}>
          <table class="cards">
            <thead><tr><th scope="col">{t('number')}</th><th scope="col">{t('country')}</th><th scope="col">{t('state')}</th><th scope="col">{t('flow')}</th><th scope="col"><span class="hidden">{t('actions')}</span></th></tr></thead>
            <tbody>
              {found.lines.map(line => (
                <tr key={line.number}>
                  <th scope="row">+{line.number}{(line.ours?.label ?? line.rented?.label) && <span class="soft label">{line.ours?.label ?? line.rented?.label}</span>}</th>
                  <td>{line.country ? countryName(line.country) : '–'}</td>
                  <td><Tags line={line} /></td>
                  <td>{line.ours?.flow ? nameOf(found, line.ours.flow) : <span class="soft">{t('defaultFlow', { flow: nameOf(found, found.defaultFlow) })}</span>}</td>
                  <td>
                    <div class="actions">
                      {line.rented?.hasVoice !== false && <button type="button" class="small" aria-label={`${t('edit')} +${line.number}`} onClick={() => setAsked({ what: 'edit', line })}>{t('edit')}</button>}
                      {line.rented && line.rented.link !== 'ours' && line.rented.hasVoice && <button type="button" class="small primary" aria-label={`${t('link')} +${line.number}`} onClick={() => link(line)}>{t('link')}</button>}
                      {line.rented?.link === 'ours' && <button type="button" class="small" aria-label={`${t('unlink')} +${line.number}`} onClick={() => setAsked({ what: 'unlink', line })}>{t('unlink')}</button>}
                      {line.rented && <button type="button" class="small quiet" aria-label={`${t('cancel')} +${line.number}`} onClick={() => setAsked({ what: 'cancel', line })}>{t('cancel')}</button>}
                    </div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {asked?.what === 'edit' && <Edit number={asked.line.number} found={found} onClose={close} />}
      {asked?.what === 'unlink' && (
        <Confirm title={t('unlink.title', { number: number! })} action={t('unlink')} onClose={close} onConfirm={() => change(asked.line, 'unlink')}><p>{t('unlink.why')}</p></Confirm>
      )}
      {asked?.what === 'cancel' && (
        <Confirm title={t('cancel.title', { number: number! })} action={t('cancel')} onClose={close} onConfirm={() => change(asked.line, 'cancel')}><p>{t('cancel.why')}</p></Confirm>
      )}
      {asked?.what === 'takeOver' && (
        <Confirm title={t('takeOver.title', { number: number! })} action={t('takeOver')} onClose={close} onConfirm={() => change(asked.line, 'link', { takeOver: true })}><p>{t(`takeOver.${asked.line.rented!.link}` as 'takeOver.elsewhere')}</p></Confirm>
      )}
    </>
  );
}

const nameOf = (found: Found, flow: string) => found.flows.find(one => one.id === flow)?.name ?? flow;
