import { useEffect } from 'preact/hooks';
import type { Resource } from './resource';

/** Loads something again now and then while the page is looked at, and at once when somebody comes back to it: what others changed is seen. */
export function useRefresh(from: Resource<unknown>, seconds = 10): void {
  useEffect(() => {
    const load = () => { if (document.visibilityState === 'visible' && !from.isLoading.value) void from.load(); };
    const timer = setInterval(load, seconds * 1000);
    document.addEventListener('visibilitychange', load);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', load);
    };
  }, [from, seconds]);
}
