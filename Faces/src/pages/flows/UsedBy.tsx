import { useEffect } from 'preact/hooks';
import { t } from './t';
import { uses, type Use } from './uses';

const shown = 5;

/** Where a flow is used; many numbers are shortened to a few. */
export function Uses({ flow, whenNone }: { flow: string; whenNone?: string }) {
  const list = uses.value.value?.get(flow) ?? [];
  if (uses.value.value === undefined) return null;
  if (list.length === 0) return <span class="soft">{whenNone ?? t('uses.none')}</span>;
  return (
    <ul class="uses">
      {list.slice(0, shown).map(use => <li key={textOf(use)} class="tag">{textOf(use)}</li>)}
      {list.length > shown && <li class="soft">{t('uses.more', { count: list.length - shown })}</li>}
    </ul>
  );
}

/** Where a flow is used, with what that means for a change of it. */
export function UsedBy({ flow }: { flow: string }) {
  useEffect(() => { void uses.load(); }, [flow]);
  return uses.value.value === undefined ? null : <div class="used" role="group" aria-label={t('uses')}><span class="soft">{t('uses')}</span> <Uses flow={flow} /></div>;
}

const textOf = (use: Use) => 'setting' in use ? t(`uses.${use.setting}`) : use.label ? `${use.label} (${use.number})` : use.number;
