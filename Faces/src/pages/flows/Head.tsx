import { Select, TextField } from '../../shell/ui/Field';
import { stepsOf, type FlowDocument } from './document';
import type { Draft } from './draft';
import { t } from './t';

/** The name of a flow, and where callers and app users begin. */
export function Head({ draft, document }: { draft: Draft; document: FlowDocument }) {
  const ids = Object.keys(stepsOf(document));
  const fault = (field: string) => draft.faults.value?.at(field);
  return (
    <div class="row">
      <TextField label={t('name')} value={document.name ?? ''} fault={fault('name')} onInput={name => draft.change({ ...document, name })} />
      <Select label={t('caller')} value={document.caller ?? ''} fault={fault('caller')} choices={['', ...ids].map(id => ({ value: id, text: id }))} onInput={caller => draft.change({ ...document, caller })} />
      <Select label={t('appUser')} value={document.appUser ?? ''} fault={fault('appUser')} choices={[{ value: '', text: t('sameAsCaller') }, ...ids.map(id => ({ value: id, text: id }))]}
        onInput={appUser => draft.change({ ...document, appUser: appUser || undefined })} />
    </div>
  );
}
