import { useState } from 'preact/hooks';
import { Dialog } from '../../shell/ui/Dialog';
import { t } from './t';

/** The name of a figure; a click says how it is defined. */
export function Define({ figure }: { figure: string }) {
  const [isAsked, setAsked] = useState(false);
  const name = t(`figure.${figure}` as 'figure.offered');
  return (
    <>
      <button type="button" class="define" title={t('define')} onClick={() => setAsked(true)}>{name}</button>
      {isAsked && <Dialog title={name} onClose={() => setAsked(false)}><div class="body"><p>{t(`define.${figure}` as 'define.offered')}</p></div></Dialog>}
    </>
  );
}
