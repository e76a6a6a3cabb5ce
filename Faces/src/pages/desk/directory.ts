import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Api } from '../../shell/api';
import { resource, type Resource } from '../../shell/resource';
import { asked, mustSignInAgain } from './session';

const pace = 2000;
const typing = 150;
const most = 50;

/** To whom a call can be given, as it is now: read again while it is looked at. */
export function useDirectory(search: string): Resource<Api['DirectoryView']> {
  const wanted = useRef(search);
  wanted.current = search.trim();
  const found = useMemo(() => resource(() => asked<Api['DirectoryView']>(`/api/v1/directory?limit=${most}&search=${encodeURIComponent(wanted.current.slice(0, 128))}`)), []);
  useEffect(() => {
    const load = () => { if (!document.hidden && !mustSignInAgain.value) void found.load(); };
    const soon = setTimeout(load, found.value.peek() ? typing : 0);
    const again = setInterval(load, pace);
    return () => {
      clearTimeout(soon);
      clearInterval(again);
    };
  }, [search, found]);
  return found;
}
