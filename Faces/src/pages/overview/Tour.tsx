import { boot } from '../../shell/boot';
import type { Steps } from './steps';
import { t } from './t';

/** What to do to hear a call routed, in order, and what of it is done. */
export function Tour({ steps }: { steps: Steps }) {
  return (
    <ol class="tour">
      <Step name="application" isDone={steps.application} href="/console/setup" />
      <Step name="number" isDone={steps.number} href="/console/numbers" />
      <Step name="users" isDone={steps.users} href="/console/users" />
      <Step name="flow" isDone why={t('step.flow.why', { flow: steps.flow })} href="/console/settings" />
      <li>
        <div><strong>{t('step.call')}</strong><p class="soft">{t('step.call.why')}</p></div>
        <a class="button" href="/desk" target="_blank">{t('toDesk')}</a>
        {boot.simulator && <a class="button primary" href={boot.simulator} target="_blank" rel="noreferrer">{t('toPhone')}</a>}
      </li>
    </ol>
  );
}

function Step({ name, isDone, why, href }: { name: 'application' | 'number' | 'users' | 'flow'; isDone: boolean; why?: string; href: string }) {
  return (
    <li>
      <div><a href={href}>{t(`step.${name}`)}</a><p class="soft">{why ?? t(`step.${name}.why` as 'step.number.why')}</p></div>
      <span class={isDone ? 'tag good' : 'tag warn'}>{t(isDone ? 'done' : 'open')}</span>
    </li>
  );
}
