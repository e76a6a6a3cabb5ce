import { useEffect, useRef, useState } from 'preact/hooks';
import { patch } from '../../shell/api';
import { isChangedElsewhere } from '../../shell/form';
import type { Fault, Problem } from '../../shell/problem';
import { useRefresh } from '../../shell/refresh';
import { asProblem } from '../../shell/resource';
import { ChangedElsewhere } from '../../shell/ui/ChangedElsewhere';
import { TextArea } from '../../shell/ui/Field';
import { Loaded } from '../../shell/ui/Loaded';
import { toast } from '../../shell/ui/Toasts';
import { Trouble } from '../../shell/ui/Trouble';
import { word } from '../../shell/words';
import { check, custom, save, type CustomFlow } from './customFlow';
import { found, type Found } from './settings';
import { t } from './t';

const placeholders = ['DTMF_URL', 'PARAMS_TO', 'YOUR_NEXMO_NUMBER'] as const;

/** An NCCO of one's own. */
export function Custom({ now }: { now: Found }) {
  useRefresh(custom);
  return (
    <section class="panel" aria-labelledby="custom">
      <h2 id="custom">{t('custom')}</h2>
      <Loaded from={custom}>
        {flow => flow.step ? <Editor flow={flow} now={now} /> : <p>{t('custom.other')} <a href="/console/flows?id=custom">{t('toFlow', { flow: 'Custom' })}</a></p>}
      </Loaded>
    </section>
  );
}

function Editor({ flow, now }: { flow: CustomFlow; now: Found }) {
  // What the text began from: another version may come into force meanwhile.
  const [basis, setBasis] = useState(flow);
  const [text, setText] = useState(flow.text);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);
  const [isCompared, setCompared] = useState(false);
  const area = useRef<HTMLDivElement>(null);
  const isTouched = text !== basis.text;

  useEffect(() => {
    if (flow.version === basis.version || isBusy || isTouched) return;
    setBasis(flow);
    setText(flow.text);
  }, [flow, isTouched, isBusy]);

  useEffect(() => {
    const ended = new AbortController();
    const timer = setTimeout(() => check(basis, text, ended.signal).then(setFaults, () => undefined), 300);
    return () => {
      clearTimeout(timer);
      ended.abort();
    };
  }, [text, basis]);

  const load = async () => {
    await custom.load();
    setBasis(custom.value.value!);
    setProblem(undefined);
  };
  const take = (theirs: string) => {
    setText(theirs);
    setCompared(false);
  };
  const insert = (placeholder: string) => {
    const field = area.current?.querySelector('textarea');
    if (!field) return;
    const [from, to] = [field.selectionStart, field.selectionEnd];
    setText(text.slice(0, from) + placeholder + text.slice(to));
    requestAnimationFrame(() => {
      field.focus();
      field.setSelectionRange(from + placeholder.length, from + placeholder.length);
    });
  };
  const publish = async (isToUse: boolean) => {
    setBusy(true);
    try {
      if (isTouched) await save(basis, text);
      if (isToUse) await patch('/api/v1/settings', { defaultFlow: 'custom' });
      await Promise.all([load(), found.load()]);
      take(custom.value.value!.text);
      toast(t(isToUse ? 'custom.used' : 'custom.saved'));
    } catch (error) {
      const refused = asProblem(error);
      if (refused.status === 400 && refused.faults.length > 0) setFaults(refused.faults);
      else setProblem(refused);
    }
    setBusy(false);
  };
  const isStale = flow.version !== basis.version || isChangedElsewhere(problem);
  return (
    <form class="form" onSubmit={event => { event.preventDefault(); void publish(false); }}>
      <p class="soft">{t('custom.why')}</p>
      <dl class="placeholders">
        {placeholders.map(name => (
          <div key={name}>
            <dt><button type="button" class="small" onClick={() => insert(name)} aria-label={t('insert', { name })}><code>{name}</code></button></dt>
            <dd class="soft">{t(`placeholder.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <div ref={area}><TextArea label={t('ncco')} value={text} onInput={setText} spellcheck={false} rows={14} fault={faults.length > 0 ? word('faults', { count: faults.length }) : undefined} /></div>
      {faults.length > 0 && (
        <ul class="ncco-faults" aria-live="polite">
          {faults.map(fault => <li key={`${fault.path} ${fault.message}`} class="fault">{fault.path && <code>{fault.path}</code>} {fault.message}</li>)}
        </ul>
      )}
      {isStale ? <ChangedElsewhere load={() => { setCompared(true); void load(); }} /> : problem && <Trouble problem={problem} />}
      {isCompared && isTouched && (
        <div class="compared">
          <h3>{t('custom.inForce')}</h3>
          <pre tabIndex={0}>{basis.text}</pre>
          <div><button type="button" onClick={() => take(basis.text)}>{t('custom.take')}</button></div>
        </div>
      )}
      <div class="row">
        <button class="primary" disabled={isBusy || faults.length > 0 || !isTouched}>{word(isBusy ? 'saving' : 'save')}</button>
        {now.settings.defaultFlow !== 'custom' && <button type="button" disabled={isBusy || faults.length > 0} onClick={() => publish(true)}>{t('custom.use')}</button>}
      </div>
    </form>
  );
}
