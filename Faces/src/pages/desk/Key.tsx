/** A key that does the same as its button. */
export const Key = ({ name }: { name: string }) => <kbd aria-hidden="true">Alt+{name}</kbd>;
