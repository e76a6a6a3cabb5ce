import { useMemo } from 'preact/hooks';
import { resource } from '../../shell/resource';
import { dateTime } from '../../shell/texts';
import { Copyable } from '../../shell/ui/Copyable';
import { Dialog } from '../../shell/ui/Dialog';
import { Loaded } from '../../shell/ui/Loaded';
import { word } from '../../shell/words';
import { token } from './people';
import { t } from './t';

/** A token, made as it is shown. */
export function Token({ name, onClose }: { name: string; onClose(): void }) {
  const made = useMemo(() => resource(() => token(name)), [name]);
  return (
    <Dialog wide title={t('token.title', { name })} onClose={onClose}>
      <div class="body">
        <Loaded from={made}>
          {found => (
            <>
              <p class="soft">{t('token.why')}</p>
              <Copyable block text={found.jwt} label={t('token')} />
              <dl class="facts">
                <dt>{t('token.expires')}</dt><dd>{dateTime(found.expiresAt)}</dd>
                <dt>{t('token.user')}</dt><dd><Copyable text={found.userId} label={t('token.user')} /></dd>
              </dl>
            </>
          )}
        </Loaded>
      </div>
      <footer>
        <button type="button" onClick={() => void made.load()}>{t('token.again')}</button>
        <button type="button" class="primary" onClick={onClose}>{word('close')}</button>
      </footer>
    </Dialog>
  );
}
