import { word } from '../words';

/** The end of a form in a dialog: away without saving, or save. */
export function SaveFooter({ isBusy, onClose }: { isBusy: boolean; onClose(): void }) {
  return (
    <footer>
      <button type="button" onClick={onClose}>{word('cancel')}</button>
      <button class="primary" disabled={isBusy}>{word(isBusy ? 'saving' : 'save')}</button>
    </footer>
  );
}
