import { useMemo, useState } from 'preact/hooks';
import { get, post, type Api } from '../../shell/api';
import { resource } from '../../shell/resource';
import { dateTime } from '../../shell/texts';
import { Confirm } from '../../shell/ui/Confirm';
import { Loaded } from '../../shell/ui/Loaded';
import { toast } from '../../shell/ui/Toasts';
import { differences } from './differences';
import type { FlowDocument } from './document';
import type { Draft } from './draft';
import { t } from './t';

/** Versions that are kept, how each differs from the draft, and the way back to one. */
export function Versions({ draft }: { draft: Draft }) {
  const versions = useMemo(() => resource(() => get<Api['FlowVersionView'][]>(`/api/v1/flows/${encodeURIComponent(draft.id)}/versions`)), [draft, draft.basedOn.value, draft.newer.value?.version]);
  const [shown, setShown] = useState<{ version: number; lines: readonly string[] }>();
  const [back, setBack] = useState<number>();
  const compare = async (version: number) => {
    const { document } = await get<Api['FlowDocumentVersion']>(`/api/v1/flows/${encodeURIComponent(draft.id)}/versions/${version}`);
    setShown({ version, lines: differences(document as FlowDocument, draft.document.value ?? {}) });
  };
  return (
    <section class="panel" aria-labelledby="versions">
      <h2 id="versions">{t('versions')}</h2>
      <Loaded from={versions}>{list => (
        <div class="scroll">
          <table>
            <thead><tr><th class="number">{t('version')}</th><th>{t('published')}</th><th>{t('note')}</th><td /></tr></thead>
            <tbody>
              {list.map(one => (
                <tr key={one.version}>
                  <th scope="row" class="number">{one.version}</th>
                  <td>{one.publishedAt ? dateTime(one.publishedAt) : t('shipped')}</td>
                  <td>{one.note}</td>
                  <td class="row">
                    <button type="button" class="small" onClick={() => compare(one.version)} aria-label={`${t('compare')}: ${one.version}`}>{t('compare')}</button>
                    {one.version !== draft.basedOn.value && <button type="button" class="small" onClick={() => setBack(one.version)} aria-label={`${t('rollBack')}: ${one.version}`}>{t('rollBack')}</button>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}</Loaded>
      {shown && (
        <div role="status">
          <h3>{t('differs', { version: shown.version })}</h3>
          {shown.lines.length === 0 ? <p class="soft">{t('same')}</p> : <ul class="differences">{shown.lines.map(line => <li key={line}><code>{line}</code></li>)}</ul>}
        </div>
      )}
      {back !== undefined && (
        <Confirm title={t('rollBack.title', { version: back })} action={t('rollBack')} onClose={() => setBack(undefined)} onConfirm={async () => {
          await post(`/api/v1/flows/${encodeURIComponent(draft.id)}/rollback`, { to: back, basedOn: draft.basedOn.value });
          await draft.discard();
          toast(t('isPublished', { version: draft.basedOn.value }));
        }}>
          <p>{t('rollBack.text')}</p>
          {draft.isChanged.value && <p class="trouble">{t('rollBack.draft', { version: draft.basedOn.value })}</p>}
        </Confirm>
      )}
    </section>
  );
}
