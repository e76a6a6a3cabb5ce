import { useEffect, useRef } from 'preact/hooks';
import { isBusy } from './doing';
import { consult } from './company';
import { complete, conference, takeBack } from './talk';
import { t } from './t';

const isFocusLost = () => document.activeElement === null || document.activeElement === document.body;

/** How the one stands who was asked, or who asks. */
export function Consult() {
  const { to, by, state } = consult.value!;
  const part = useRef<HTMLDivElement>(null);
  // The form or the button that led to this is gone: who works with the keyboard goes on here, and afterwards at the call.
  useEffect(() => { if (isFocusLost()) part.current?.focus(); }, [state]);
  useEffect(() => () => { requestAnimationFrame(() => { if (isFocusLost()) document.getElementById('talk')?.focus(); }); }, []);
  return (
    <div class="consult" ref={part} tabIndex={-1} role="group" aria-label={t('consult')} data-consult={state}>
      <p role="status">{t(`consult.${state}`, { to, by })}</p>
      {(state === 'asking' || state === 'there') && (
        <div class="actions">
          {state === 'there' && <button type="button" class="primary" disabled={isBusy.value} onClick={complete}>{t('complete', { to })}</button>}
          {state === 'there' && <button type="button" disabled={isBusy.value} onClick={conference}>{t('conference')}</button>}
          <button type="button" disabled={isBusy.value} onClick={takeBack}>{t('takeBack')}</button>
        </div>
      )}
    </div>
  );
}
