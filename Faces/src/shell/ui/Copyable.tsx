import { useState } from 'preact/hooks';
import { word } from '../words';

/** A text to take along: a key, an address, a snippet. */
export function Copyable({ text, label, block }: { text: string; label: string; block?: boolean }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  return (
    <div class={block ? 'copyable block' : 'copyable'}>
      {block ? <pre tabIndex={0} aria-label={label}><code>{text}</code></pre> : <code aria-label={label}>{text}</code>}
      <button type="button" class="small" onClick={copy} aria-label={`${word('copy')}: ${label}`}>{isCopied ? word('copied') : word('copy')}</button>
    </div>
  );
}
