import { useState } from 'preact/hooks';
import { patch } from '../../shell/api';
import { asProblem } from '../../shell/resource';
import { Select } from '../../shell/ui/Field';
import { toast } from '../../shell/ui/Toasts';
import { found, type Found, type Way } from './settings';
import { t } from './t';

const shipped = ['inbound', 'outbound', 'ivr', 'queue', 'whisper', 'custom', 'busy'] as const;
type Name = (typeof shipped)[number];

/** Picks the flow of one way into the center: the flows that ship as buttons, all others from a list. */
export function Shipped({ way, flows, now }: { way: Way; flows: readonly Name[]; now: Found }) {
  const [isBusy, setBusy] = useState(false);
  const current = now.settings[way];
  const others = now.flows.filter(flow => !(flows as readonly string[]).includes(flow.id));
  const choose = async (flow: string) => {
    setBusy(true);
    try {
      await patch('/api/v1/settings', { [way]: flow, basedOn: now.settings.version });
      toast(t('chosen', { flow: now.flows.find(one => one.id === flow)?.name ?? flow }));
    } catch (error) {
      const problem = asProblem(error);
      toast(problem.code.endsWith('-changed') ? t('chosen.changed') : problem.message, true);
    }
    await found.load();
    setBusy(false);
  };
  return (
    <section class="panel" aria-labelledby={way}>
      <h2 id={way}>{t(way)}</h2>
      <p class="soft">{t(`${way}.why`)}</p>
      <div class="choices" role="group" aria-labelledby={way}>
        {flows.map(flow => (
          <button key={flow} type="button" aria-pressed={current === flow} aria-describedby={`${way}-${flow}`} disabled={isBusy} onClick={() => choose(flow)}>
            <strong>{t(`flow.${flow}`)}</strong>
            <span class="soft" id={`${way}-${flow}`}>{t(`flow.${flow}.why`)}</span>
          </button>
        ))}
      </div>
      {others.length > 0 && (
        <Select label={t('other')} value={others.some(flow => flow.id === current) ? current : ''} disabled={isBusy} onInput={flow => { if (flow) void choose(flow); }}
          choices={[{ value: '', text: '–' }, ...others.map(flow => ({ value: flow.id, text: flow.name }))]} />
      )}
      {!now.flows.some(flow => flow.id === current) && <p class="fault">{t('gone', { flow: current })}</p>}
    </section>
  );
}
