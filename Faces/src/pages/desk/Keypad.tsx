import { useState } from 'preact/hooks';
import { press } from './talk';
import { t } from './t';

/** Keys of a telephone, for menus on the other side. */
export function Keypad() {
  const [pressed, setPressed] = useState('');
  const key = async (digit: string) => { if (await press(digit)) setPressed(before => (before + digit).slice(-24)); };
  return (
    <div class="keypad" role="group" aria-label={t('keypad')} onKeyDown={event => { if (/^[0-9*#]$/.test(event.key) && !event.altKey) void key(event.key); }}>
      <output aria-live="polite">{pressed || '\u00a0'}</output>
      {[...'123456789*0#'].map(digit => <button type="button" key={digit} onClick={() => key(digit)}>{digit}</button>)}
    </div>
  );
}
