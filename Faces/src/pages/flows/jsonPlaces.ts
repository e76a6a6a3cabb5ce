/** The line, from 1, at which a character stands. */
export const lineAt = (text: string, position: number) => text.slice(0, position).split('\n').length;

/** What is wrong with a text that is no JSON, and where: browsers tell either a line or a position, or neither. */
export function faultOf(text: string, error: unknown): { readonly message: string; readonly line: number | undefined } {
  const message = error instanceof Error ? error.message : String(error);
  const line = /line (\d+)/.exec(message)?.[1];
  const position = /position (\d+)/.exec(message)?.[1];
  // Where the text breaks off, its end is told without a place.
  const at = line ? Number(line) : position ? lineAt(text, Number(position)) : /end of (JSON|data)|Unterminated|EOF/i.test(message) ? lineAt(text, text.length) : undefined;
  return { message, line: at };
}

/** The line of what a path such as [0].text names within a JSON text; of the nearest thing around it where it is missing. */
export function lineOf(text: string, path: string): number {
  const parts = [...path.matchAll(/\.([A-Za-z0-9_-]+)|\['([^']*)'\]|\[(\d+)\]/g)].map(one => one[1] ?? one[2] ?? Number(one[3]));
  const found = { at: 0 };
  walk(text, skip(text, 0), parts, found);
  return lineAt(text, found.at);
}

const skip = (text: string, at: number) => at + /^\s*/.exec(text.slice(at))![0].length;

// Walks a text that is JSON; notes where the value lies that the parts lead to; returns where the value ends.
function walk(text: string, from: number, parts: readonly (string | number)[] | undefined, found: { at: number }): number {
  if (parts) found.at = from;
  const close = text[from] === '{' ? '}' : text[from] === '[' ? ']' : undefined;
  if (!close) return from + /^("(\\.|[^"\\])*"|[^\s,\]}]+)/.exec(text.slice(from))![0].length;
  let at = skip(text, from + 1);
  for (let i = 0; text[at] !== close; i++) {
    let name: string | number = i;
    if (close === '}') {
      const key = /^"(\\.|[^"\\])*"/.exec(text.slice(at))![0];
      name = JSON.parse(key) as string;
      at = skip(text, skip(text, at + key.length) + 1);
    }
    at = skip(text, walk(text, at, parts && parts.length > 0 && parts[0] === name ? parts.slice(1) : undefined, found));
    if (text[at] === ',') at = skip(text, at + 1);
  }
  return at + 1;
}
