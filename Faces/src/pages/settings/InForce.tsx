import { useEffect, useMemo } from 'preact/hooks';
import { resource } from '../../shell/resource';
import { Copyable } from '../../shell/ui/Copyable';
import { Loaded } from '../../shell/ui/Loaded';
import { answer, found, type Found, type Way } from './settings';
import { t } from './t';

/** What the platform is told of a call that comes now. */
export function InForce({ way, now }: { way: Way; now: Found }) {
  const ncco = useMemo(() => resource(() => answer(way, found.value.value!)), [way]);
  const flow = now.flows.find(one => one.id === now.settings[way]);
  useEffect(() => { void ncco.load(); }, [now.settings[way], now.settings.version, flow?.version]);
  return (
    <section class="panel" aria-labelledby={`${way}-ncco`}>
      <div class="spread">
        <h2 id={`${way}-ncco`}>{t(`${way}.ncco`)}</h2>
        <a href={`/console/flows?id=${encodeURIComponent(now.settings[way])}`}>{t('toFlow', { flow: flow?.name ?? now.settings[way] })}</a>
      </div>
      <Loaded from={ncco}>{value => <Copyable block text={JSON.stringify(value, null, 2)} label={t(`${way}.ncco`)} />}</Loaded>
    </section>
  );
}
