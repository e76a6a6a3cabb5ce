import { useState } from 'preact/hooks';
import { word } from '../words';

/** Plays a recording when asked to, and lets it be downloaded. */
export function Player({ href, label, onPlay }: { href: string; label: string; onPlay?(): void }) {
  const [isOpen, setOpen] = useState(false);
  const [isMissing, setMissing] = useState(false);
  return (
    <div class="player">
      {isMissing ? <span class="fault" role="alert">{word('recordingMissing')}</span>
        : isOpen ? <audio controls autoplay src={href} aria-label={label} onError={() => setMissing(true)} onPlay={onPlay} />
        : <button type="button" class="small" aria-label={`${word('play')}: ${label}`} onClick={() => setOpen(true)}>▶ {word('play')}</button>}
      <a class="button small" href={`${href}?download=true`} download aria-label={`${word('download')}: ${label}`}>{word('download')}</a>
    </div>
  );
}
