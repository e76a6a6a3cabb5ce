import type { CallCard } from '../../shell/live';
import { Age } from '../../shell/ui/Age';
import { whereIs } from '../../shell/where';
import { t } from './t';

/** A call in progress, and where it is. */
export function CallRow({ call }: { call: CallCard }) {
  return (
    <li>
      <a href={`/console/calls?id=${encodeURIComponent(call.id)}`}>{call.fromUser ?? call.from ?? t('unknownCaller')}</a>
      <span>{whereIs(call)}</span>
      <Age of={call.startedAt} />
    </li>
  );
}
