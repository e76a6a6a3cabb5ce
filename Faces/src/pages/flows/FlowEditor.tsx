import { useEffect, useMemo, useState } from 'preact/hooks';
import { choose } from '../../shell/chosen';
import { Problem } from '../../shell/problem';
import { asProblem } from '../../shell/resource';
import { TextArea } from '../../shell/ui/Field';
import { toast } from '../../shell/ui/Toasts';
import { Trouble } from '../../shell/ui/Trouble';
import { word } from '../../shell/words';
import { AddStep } from './AddStep';
import { stepsOf } from './document';
import { Draft } from './draft';
import { Faults } from './Faults';
import { Graph } from './Graph';
import { Head } from './Head';
import { Newer } from './Newer';
import { Publishing } from './Publishing';
import { StepForm } from './StepForm';
import { t } from './t';
import { Trial } from './Trial';
import { UsedBy } from './UsedBy';
import { Versions } from './Versions';

const example = { name: '', caller: 'hello', steps: { hello: { type: 'say', text: 'Welcome.', next: 'bye' }, bye: { type: 'hangUp', text: 'Goodbye.' } } };

/** Edits a flow as a picture with a form for each step, and as JSON; both are the same draft. */
export function FlowEditor({ id }: { id: string }) {
  const draft = useMemo(() => new Draft(id), [id]);
  const [problem, setProblem] = useState<Problem>();
  const [isLoaded, setLoaded] = useState(false);
  const [step, setStep] = useState<string>();
  const load = async () => {
    try {
      await draft.load();
      setProblem(undefined);
      setLoaded(true);
    } catch (error) {
      const found = asProblem(error);
      if (found.status === 404) {
        draft.begin(JSON.stringify({ ...example, name: id }, null, 2), 0);
        setLoaded(true);
      } else setProblem(found);
    }
  };
  useEffect(() => { void load(); }, [draft]);
  useEffect(() => {
    const leaving = (event: BeforeUnloadEvent) => { if (draft.isChanged.value || draft.unfinished.value.size > 0) event.preventDefault(); };
    addEventListener('beforeunload', leaving);
    return () => removeEventListener('beforeunload', leaving);
  }, [draft]);
  useEffect(() => {
    if (!isLoaded) return;
    const look = async () => {
      if (globalThis.document.visibilityState !== 'visible' || draft.basedOn.value === 0) return;
      // A gateway that is away tells when something is sent; the next look comes anyway.
      if (await draft.look().catch(() => false) && !draft.newer.value) toast(t('newer.loaded', { version: draft.basedOn.value }));
    };
    const timer = setInterval(look, 10_000);
    globalThis.document.addEventListener('visibilitychange', look);
    addEventListener('focus', look);
    return () => {
      clearInterval(timer);
      globalThis.document.removeEventListener('visibilitychange', look);
      removeEventListener('focus', look);
    };
  }, [draft, isLoaded]);
  const document = draft.document.value;
  const chosen = step !== undefined && stepsOf(document)[step] ? step : undefined;
  return (
    <>
      <div class="spread">
        <button type="button" onClick={() => choose(null)}>← {t('back')}</button>
        <div class="row">
          <button type="button" disabled={!draft.canUndo.value} onClick={() => draft.undo()}>{t('undo')}</button>
          <button type="button" disabled={!draft.canRedo.value} onClick={() => draft.redo()}>{t('redo')}</button>
        </div>
      </div>
      {problem && <Trouble problem={problem} retry={load} />}
      {!isLoaded && !problem && <p class="soft" role="status">{word('loading')}</p>}
      {isLoaded && document && (
        <>
          <Newer draft={draft} />
          <div class="editor">
            <section class="panel" aria-labelledby="picture">
              <h2 id="picture">{t('flow')} {id} <span class="soft">{draft.basedOn.value > 0 ? t('basedOn', { version: draft.basedOn.value }) : t('isNew')}</span></h2>
              <UsedBy flow={id} />
              <Head draft={draft} document={document} />
              <Graph document={document} faults={draft.faults.value} chosen={chosen} onChoose={setStep} />
              <AddStep document={document} add={(name, made) => { draft.change(made); setStep(name); }} />
            </section>
            <section class="panel" aria-labelledby="step">
              <h2 id="step">{chosen ? t('step', { step: chosen }) : t('noStep')}</h2>
              {chosen ? <StepForm key={chosen} draft={draft} document={document} id={chosen} onRenamed={setStep} /> : <p class="soft">{t('chooseStep')}</p>}
              <Faults draft={draft} onChoose={setStep} />
            </section>
          </div>
          <Publishing draft={draft} />
          <Trial draft={draft} />
          <details class="panel">
            <summary>{t('json')}</summary>
            <TextArea label={t('json')} rows={24} spellcheck={false} value={draft.text.value} fault={draft.broken.value && t('broken', { message: draft.broken.value })} onInput={text => draft.write(text)} />
          </details>
          {draft.basedOn.value > 0 && <Versions draft={draft} />}
        </>
      )}
    </>
  );
}
