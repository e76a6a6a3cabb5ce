import { useState } from 'preact/hooks';
import { Copyable } from '../../shell/ui/Copyable';
import { snippets } from './clientCode';
import { t } from './t';

const clients = ['react', 'swift', 'kotlin'] as const;

/** Code to begin a client with. */
export function Snippets({ url }: { url: string }) {
  const [client, setClient] = useState<(typeof clients)[number]>('react');
  return (
    <section class="panel" aria-labelledby="snippets">
      <h2 id="snippets">{t('snippets')}</h2>
      <div class="clients" role="group" aria-labelledby="snippets">
        {clients.map(one => <button key={one} type="button" aria-pressed={client === one} onClick={() => setClient(one)}>{t(`client.${one}`)}</button>)}
      </div>
      <p class="soft">{t(`client.${client}.how`)}</p>
      {snippets[client].map(({ title, code }) => (
        <div key={title} class="snippet">
          <h3>{t(title)}</h3>
          <Copyable block text={code(url)} label={`${t(`client.${client}`)}: ${t(title)}`} />
        </div>
      ))}
    </section>
  );
}
