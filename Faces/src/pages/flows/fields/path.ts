/** The path of a member, as the gateway writes it in faults. */
export const child = (path: string, name: string) => /^[A-Za-z0-9_-]{1,40}$/.test(name) ? `${path}.${name}` : `${path}['${name}']`;

/** The path of an item of a list. */
export const item = (path: string, index: number) => `${path}[${index}]`;
