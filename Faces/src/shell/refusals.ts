import { boot } from './boot';

/** Says what was refused, by its code, with what the gateway itself said. */
export type Say = (code: string, detail: string) => string;

const asTold: Say = (_, detail) => detail;

/** In the reader's language. The gateway speaks English: where that is another one, its words follow in brackets, for what only they tell. */
export async function refusals(): Promise<Say> {
  if (boot?.language !== 'zh-CN') return asTold;
  try {
    const texts: Record<string, string> = (await import('./refusals.zh-CN.json')).default;
    return (code, detail) => (texts[code] ? `${texts[code]}（${detail}）` : detail);
  } catch {
    // The gateway that refused is away now: what it said is here.
    return asTold;
  }
}
