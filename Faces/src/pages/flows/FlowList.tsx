import { useEffect, useMemo, useState } from 'preact/hooks';
import { all, type Api } from '../../shell/api';
import { choose } from '../../shell/chosen';
import { resource } from '../../shell/resource';
import { dateTime } from '../../shell/texts';
import { Dialog } from '../../shell/ui/Dialog';
import { TextField } from '../../shell/ui/Field';
import { Loaded } from '../../shell/ui/Loaded';
import { word } from '../../shell/words';
import { t } from './t';
import { uses } from './uses';
import { Uses } from './UsedBy';

/** The flows that are in force. */
export function FlowList() {
  const flows = useMemo(() => resource(() => all<Api['FlowSummary']>('/api/v1/flows')), []);
  useEffect(() => { void uses.load(); }, []);
  const [isMaking, setMaking] = useState(false);
  return (
    <section class="panel" aria-labelledby="flows">
      <div class="spread"><h2 id="flows">{t('flows')}</h2><button type="button" class="primary" onClick={() => setMaking(true)}>{t('new')}</button></div>
      <Loaded from={flows}>{list => (
        <div class="scroll">
          <table>
            <thead><tr><th>{t('flow')}</th><th>{t('name')}</th><th>{t('uses')}</th><th class="number">{t('version')}</th><th>{t('published')}</th><th>{t('note')}</th></tr></thead>
            <tbody>
              {list.map(flow => (
                <tr key={flow.id}>
                  <th scope="row"><button type="button" class="small" onClick={() => choose(flow.id)}>{flow.id}</button></th>
                  <td>{flow.name}</td>
                  <td><Uses flow={flow.id} /></td>
                  <td class="number">{flow.version}</td>
                  <td>{flow.publishedAt ? dateTime(flow.publishedAt) : t('shipped')}</td>
                  <td>{flow.note}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}</Loaded>
      {isMaking && <NewFlow onClose={() => setMaking(false)} />}
    </section>
  );
}

const pattern = /^[a-z0-9-]{1,40}$/;

function NewFlow({ onClose }: { onClose(): void }) {
  const [id, setId] = useState('');
  const [fault, setFault] = useState<string>();
  const create = (event: Event) => {
    event.preventDefault();
    if (!pattern.test(id)) setFault(t('id.bad'));
    else choose(id);
  };
  return (
    <Dialog title={t('new')} onClose={onClose}>
      <form onSubmit={create}>
        <TextField label={t('id')} hint={t('id.hint')} fault={fault} value={id} onInput={setId} required autoComplete="off" spellcheck={false} />
        <footer><button type="button" onClick={onClose}>{word('cancel')}</button><button class="primary">{t('create')}</button></footer>
      </form>
    </Dialog>
  );
}
