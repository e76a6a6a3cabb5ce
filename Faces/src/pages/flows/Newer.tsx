import { toast } from '../../shell/ui/Toasts';
import { differences } from './differences';
import type { Draft } from './draft';
import { t } from './t';

/** What somebody else published while this draft was edited: how the draft differs from it, and which of the two goes on. */
export function Newer({ draft }: { draft: Draft }) {
  const newer = draft.newer.value;
  if (!newer) return null;
  const { version, note } = newer;
  const lines = differences(newer.document, draft.document.value ?? {});
  const take = () => {
    draft.goOnFrom(newer);
    toast(t('newer.taken', { version }));
  };
  return (
    <section class="panel newer" role="alert" aria-labelledby="newer">
      <h2 id="newer">{t('newer', { version })}</h2>
      {note && <p>{t('newer.note', { note })}</p>}
      <p>{t('newer.text', { version, basedOn: draft.basedOn.value })}</p>
      {lines.length === 0 ? <p class="soft">{t('same')}</p> : <ul class="differences">{lines.map(line => <li key={line}><code>{line}</code></li>)}</ul>}
      <div class="row">
        <button type="button" onClick={() => draft.rebase(newer)}>{t('rebase')}</button>
        <button type="button" onClick={take}>{t('newer.take', { version })}</button>
      </div>
    </section>
  );
}
