import { useEffect, useRef, useState } from 'preact/hooks';
import { asProblem } from '../../shell/resource';
import { toast } from '../../shell/ui/Toasts';
import { press } from './talk';
import { t } from './t';

/** Keys of a telephone, for menus on the other side; the keyboard's digits too. */
export function Keypad() {
  const [pressed, setPressed] = useState('');
  const pad = useRef<HTMLDivElement>(null);
  const waiting = useRef('');
  const isSending = useRef(false);
  useEffect(() => pad.current?.focus(), []);

  // Who types fast loses no digit, and they go in the order in which they were typed.
  const key = async (digit: string) => {
    waiting.current += digit;
    if (isSending.current) return;
    isSending.current = true;
    try {
      while (waiting.current) {
        const digits = waiting.current;
        waiting.current = '';
        await press(digits);
        setPressed(before => (before + digits).slice(-24));
      }
    } catch (error) {
      waiting.current = '';
      toast(asProblem(error).message, true);
    } finally {
      isSending.current = false;
    }
  };
  return (
    <div class="keypad" role="group" aria-label={t('keypad')} ref={pad} tabIndex={-1}
      onKeyDown={event => { if (/^[0-9*#]$/.test(event.key) && !event.altKey && !event.ctrlKey && !event.metaKey) void key(event.key); }}>
      <output aria-live="polite" aria-label={t('keypad.pressed')}>{pressed || '\u00a0'}</output>
      {[...'123456789*0#'].map(digit => <button type="button" key={digit} onClick={() => key(digit)}>{digit}</button>)}
    </div>
  );
}
