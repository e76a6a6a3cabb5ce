import { choose } from '../../shell/chosen';

/** Opens a call here; a real link, for another tab. */
export function CallLink({ id, text }: { id: string; text: string }) {
  return (
    <a href={`?id=${encodeURIComponent(id)}`} onClick={event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      choose(id);
    }}>{text}</a>
  );
}
