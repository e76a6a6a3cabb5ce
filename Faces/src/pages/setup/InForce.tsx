import { useState } from 'preact/hooks';
import { put } from '../../shell/api';
import type { Problem } from '../../shell/problem';
import { asProblem } from '../../shell/resource';
import { Copyable } from '../../shell/ui/Copyable';
import { toast } from '../../shell/ui/Toasts';
import { Trouble } from '../../shell/ui/Trouble';
import { application, type Application } from './application';
import { t } from './t';

/** The application that calls go by, and what of it is not as it should be. */
export function InForce({ found }: { found: Application }) {
  return (
    <section class="panel" aria-labelledby="inForce">
      <div class="spread">
        <h2 id="inForce">{t('inForce')}</h2>
        {found.isRight === true && <span class="tag good">{t('right')}</span>}
        {found.isRight === false && <span class="tag warn">{t('differs', { count: found.differences.length })}</span>}
        {found.isRight == null && <span class="tag bad">{t('unknown')}</span>}
      </div>
      <dl class="facts">
        {found.name && <><dt>{t('name')}</dt><dd>{found.name}</dd></>}
        <dt>{t('id')}</dt><dd><Copyable text={found.applicationId} label={t('id')} /></dd>
        <dt>{t('region')}</dt><dd>{found.region ?? t('region.any')}</dd>
        <dt>{t('origin')}</dt><dd>{t(`origin.${found.origin}` as 'origin.created')}</dd>
      </dl>
      {found.problem && <p class="trouble" role="alert">{found.problem.message}</p>}
      {found.differences.length > 0 && <Differences found={found} />}
    </section>
  );
}

function Differences({ found }: { found: Application }) {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const setRight = async () => {
    setBusy(true);
    try {
      application.value.value = await put<Application>('/api/v1/platform/application', {});
      toast(t('setRight.done'));
    } catch (error) {
      setProblem(asProblem(error));
      setBusy(false);
    }
  };
  return (
    <>
      <div class="scroll" tabIndex={0} role="group" aria-label={t('differences')}>
        <table>
          <thead><tr><th scope="col">{t('setting')}</th><th scope="col">{t('actual')}</th><th scope="col">{t('expected')}</th></tr></thead>
          <tbody>
            {found.differences.map(one => (
              <tr key={one.setting}><td><code>{one.setting}</code></td><td><code>{one.actual ?? '–'}</code></td><td><code>{one.expected}</code></td></tr>
            ))}
          </tbody>
        </table>
      </div>
      {problem && <Trouble problem={problem} />}
      <div><button type="button" class="primary" disabled={isBusy} onClick={setRight}>{t('setRight')}</button></div>
    </>
  );
}
