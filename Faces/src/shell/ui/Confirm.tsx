import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Problem } from '../problem';
import { asProblem } from '../resource';
import { word } from '../words';
import { Dialog } from './Dialog';
import { Trouble } from './Trouble';

/** Asks before something is done that cannot be undone. */
export function Confirm({ title, action, children, onConfirm, onClose }: { title: string; action: string; children: ComponentChildren; onConfirm(): Promise<unknown>; onClose(): void }) {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const confirm = async () => {
    setBusy(true);
    try {
      await onConfirm();
      onClose();
    } catch (error) {
      setProblem(asProblem(error));
      setBusy(false);
    }
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <div class="body">{children}</div>
      {problem && <Trouble problem={problem} />}
      <footer>
        <button type="button" onClick={onClose}>{word('cancel')}</button>
        <button type="button" class="danger" disabled={isBusy} onClick={confirm}>{action}</button>
      </footer>
    </Dialog>
  );
}
