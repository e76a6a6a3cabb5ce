import { useEffect, useRef, useState } from 'preact/hooks';
import { allowNotices, noticeState } from './ringing';
import { t, type Text } from './t';
import { voice } from './voice/voice';

const faults: Record<string, Text> = { NotAllowedError: 'mic.refused', SecurityError: 'mic.refused', NotFoundError: 'mic.missing', NotReadableError: 'mic.taken' };

/** Whether the agent can be heard and alerted here. */
export function Devices() {
  const [notices, setNotices] = useState(noticeState());
  return (
    <section class="panel" aria-labelledby="devices">
      <h2 id="devices">{t('devices')}</h2>
      {voice.hasMicrophone ? <Microphone /> : <p class="soft">{t('mic.notNeeded')}</p>}
      {notices === 'default' && <button type="button" onClick={async () => setNotices(await allowNotices())}>{t('notices.allow')}</button>}
      {notices === 'denied' && <p class="soft">{t('notices.denied')}</p>}
      {notices === 'granted' && <p class="soft">{t('notices.on')}</p>}
    </section>
  );
}

/** Listens to the microphone and shows how loud it is. */
function Microphone() {
  const [stream, setStream] = useState<MediaStream>();
  const [fault, setFault] = useState<Text>();
  const [level, setLevel] = useState(0);
  const [wasHeard, setHeard] = useState(false);
  const frame = useRef(0);
  const begin = async () => {
    setFault(undefined);
    if (!navigator.mediaDevices?.getUserMedia) {
      setFault('mic.insecure');
      return;
    }
    try {
      setStream(await navigator.mediaDevices.getUserMedia({ audio: true }));
    } catch (error) {
      setFault(faults[(error as DOMException).name] ?? 'mic.failed');
    }
  };
  useEffect(() => {
    if (!stream) return;
    const context = new AudioContext();
    const meter = new AnalyserNode(context, { fftSize: 1024 });
    context.createMediaStreamSource(stream).connect(meter);
    const samples = new Float32Array(meter.fftSize);
    const look = () => {
      meter.getFloatTimeDomainData(samples);
      const loud = Math.sqrt(samples.reduce((sum, one) => sum + one * one, 0) / samples.length);
      // 60 dB below full scale is silence to an ear.
      const share = Math.min(1, Math.max(0, (20 * Math.log10(loud + 1e-6) + 60) / 60));
      setLevel(share);
      if (share > 0.3) setHeard(true);
      frame.current = requestAnimationFrame(look);
    };
    look();
    return () => {
      cancelAnimationFrame(frame.current);
      stream.getTracks().forEach(track => track.stop());
      void context.close();
    };
  }, [stream]);
  return (
    <>
      {stream
        ? <button type="button" onClick={() => setStream(undefined)}>{t('mic.stop')}</button>
        : <button type="button" onClick={begin}>{t('mic.check')}</button>}
      {stream && <meter min={0} max={1} value={level} aria-label={t('mic.level')} />}
      {stream && <p role="status" class="soft">{t(wasHeard ? 'mic.heard' : 'mic.speak')}</p>}
      {fault && <p class="trouble" role="alert">{t(fault)}</p>}
    </>
  );
}
