import { useEffect, useState } from 'preact/hooks';
import { t } from './t';

/** Lets the board fill the screen of a wall. */
export function FullScreen() {
  const [isFull, setFull] = useState(false);
  useEffect(() => {
    const changed = () => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', changed);
    return () => document.removeEventListener('fullscreenchange', changed);
  }, []);
  if (!document.fullscreenEnabled) return null;
  const toggle = () => isFull ? document.exitFullscreen() : document.getElementById('main')!.requestFullscreen();
  return <button type="button" class="small" onClick={toggle}>{t(isFull ? 'leaveFullScreen' : 'fullScreen')}</button>;
}
