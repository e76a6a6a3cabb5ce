import { useState } from 'preact/hooks';
import { t } from './t';

/** Plays a recording when asked to, and lets it be downloaded. */
export function Player({ href, label, onPlay }: { href: string; label: string; onPlay?(): void }) {
  const [isOpen, setOpen] = useState(false);
  const [isMissing, setMissing] = useState(false);
  return (
    <div class="player">
      {isMissing ? <span class="fault" role="alert">{t('missing')}</span>
        : isOpen ? <audio controls autoplay src={href} aria-label={label} onError={() => setMissing(true)} onPlay={onPlay} />
        : <button type="button" class="small" aria-label={`${t('play')}: ${label}`} onClick={() => setOpen(true)}>▶ {t('play')}</button>}
      <a class="button small" href={`${href}?download=true`} download aria-label={`${t('download')}: ${label}`}>{t('download')}</a>
    </div>
  );
}
