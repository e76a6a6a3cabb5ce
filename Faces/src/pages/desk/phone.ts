/** A number as people read it; names stay. */
export const phone = (text: string | null | undefined) => (text ? (/^\d{7,15}$/.test(text) ? `+${text}` : text) : undefined);
