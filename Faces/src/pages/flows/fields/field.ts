/** What the form of one value is told. */
export interface Field<T = unknown> {
  readonly label: string;
  readonly value: T;
  /** Where it stands in the document, such as steps.main.prompts. */
  readonly path: string;
  /** What is wrong at a path or below it. */
  fault(path: string): string | undefined;
  /** What is wrong at exactly this path, not below it. */
  own(path: string): string | undefined;
  /** undefined: left out of the document. */
  onInput(value: unknown): void;
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => value !== null && typeof value === 'object' && !Array.isArray(value);

/** The members of a value that should be an object. */
export const membersOf = (value: unknown): readonly (readonly [string, unknown])[] => isObject(value) ? Object.entries(value) : [];

/** The items of a value that should be a list. */
export const itemsOf = (value: unknown): readonly unknown[] => Array.isArray(value) ? value : [];

/** A text, however far it is from being one. */
export const textOf = (value: unknown) => typeof value === 'string' ? value : value === undefined || value === null ? '' : JSON.stringify(value);

/** A copy without an item. */
export const without = <T>(list: readonly T[], index: number): readonly T[] => list.filter((_, i) => i !== index);

/** A copy with another item. */
export const replaced = <T>(list: readonly T[], index: number, to: T): readonly T[] => list.map((one, i) => i === index ? to : one);
