import { Copyable } from '../../shell/ui/Copyable';
import { requests } from './apiRequests';
import { t } from './t';

/** What the client apps ask, and what they get. */
export function Requests({ url }: { url: string }) {
  return (
    <section class="panel" aria-labelledby="requests">
      <div class="spread"><h2 id="requests">{t('requests')}</h2><a href="/api/docs">{t('docs')}</a></div>
      {requests.map(({ name, path, body, answer }) => (
        <details key={path} open={name === 'jwt'}>
          <summary><code>POST {path}</code> {t(`request.${name}`)}</summary>
          <div class="columns">
            <div class="snippet"><h3>{t('request')}</h3><Copyable block text={`POST ${url}${path}\nContent-Type: application/json\n\n${body}`} label={`${path}: ${t('request')}`} /></div>
            <div class="snippet"><h3>{t('answer')}</h3><Copyable block text={answer} label={`${path}: ${t('answer')}`} /></div>
          </div>
          <p class="soft">{t(`request.${name}.faults`)}</p>
        </details>
      ))}
    </section>
  );
}
