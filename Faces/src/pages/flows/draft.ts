import { batch, computed, effect, signal } from '@preact/signals';
import { get, post, type Api } from '../../shell/api';
import type { Problem } from '../../shell/problem';
import { asProblem } from '../../shell/resource';
import { asDocument, type FlowDocument } from './document';

/** A version that is in force. */
export interface InForce {
  readonly version: number;
  readonly document: FlowDocument;
  readonly note: string | null;
}

/** A flow that is edited. The text is what counts; the document is its last reading that was JSON. */
export class Draft {
  readonly text = signal('');
  readonly basedOn = signal(0);
  readonly document = signal<FlowDocument | null>(null);
  /** Why the text is no JSON. */
  readonly broken = signal<string | undefined>(undefined);
  /** What the gateway says is wrong; undefined: nothing, or not asked yet. */
  readonly faults = signal<Problem | undefined>(undefined);
  readonly isChecked = signal(false);
  readonly isChanged = computed(() => this.text.value !== this.published.value);
  /** What was typed into a field of a step and is no JSON yet, by the field's path: not in the text, and not lost. */
  readonly unfinished = signal<ReadonlyMap<string, string>>(new Map());
  readonly isPublishable = computed(() => this.isChanged.value && this.broken.value === undefined && this.faults.value === undefined && this.unfinished.value.size === 0);
  readonly canUndo = signal(false);
  readonly canRedo = signal(false);
  /** What somebody else published while this was edited; undefined: nothing that is known of. */
  readonly newer = signal<InForce | undefined>(undefined);
  private readonly published = signal('');
  private readonly before: string[] = [];
  private readonly after: string[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private turn = 0;

  constructor(readonly id: string) {
    effect(() => {
      if (this.published.value !== '' || this.text.value !== '') this.keep();
    });
  }

  /** Loads what is in force; a draft that was left in this tab goes on. */
  async load(): Promise<void> {
    const now = await this.inForce();
    this.newer.value = undefined;
    this.begin(pretty(now.document), now.version);
    if (this.basedOn.value !== now.version) this.newer.value = now;
  }

  /** Looks whether somebody else published meanwhile. Where nothing was changed here, theirs is shown at once. True: somebody did. */
  async look(): Promise<boolean> {
    const seen = this.basedOn.value;
    const now = await this.inForce();
    // A publication of one's own may have come between.
    if (seen !== this.basedOn.value || now.version === seen || now.version === this.newer.value?.version) return false;
    if (this.isChanged.value) this.newer.value = now;
    else this.goOnFrom(now);
    return true;
  }

  /** Shows what is in force in place of what was typed, which undo brings back. */
  goOnFrom(now: InForce): void {
    batch(() => {
      this.rebase(now);
      this.unfinished.value = new Map();
      this.change(now.document);
    });
  }

  /** Goes on from what is in force, with the text as it is. */
  rebase({ version, document }: InForce): void {
    batch(() => { [this.published.value, this.basedOn.value, this.newer.value] = [pretty(document), version, undefined]; });
  }

  /** Begins with a document, version 0 for a new one; a draft of it that was left in this tab goes on. */
  begin(text: string, version: number): void {
    const kept = sessionStorage.getItem(this.key);
    this.before.length = this.after.length = 0;
    batch(() => {
      [this.published.value, this.basedOn.value] = [version === 0 ? '' : text, version];
      this.take(text);
      if (kept === null) return;
      const left = JSON.parse(kept) as { text: string; basedOn: number };
      this.basedOn.value = left.basedOn;
      this.write(left.text);
    });
  }

  /** Loads what is in force in place of what was typed, which undo brings back. */
  async discard(): Promise<void> {
    this.goOnFrom(await this.inForce());
  }

  /** Takes what was typed. */
  write(text: string): void {
    if (text === this.text.value) return;
    this.before.push(this.text.value);
    this.after.length = 0;
    this.take(text);
  }

  change(document: FlowDocument): void {
    this.write(pretty(document));
  }

  undo(): void {
    const text = this.before.pop();
    if (text === undefined) return;
    this.after.push(this.text.value);
    this.take(text);
  }

  redo(): void {
    const text = this.after.pop();
    if (text === undefined) return;
    this.before.push(this.text.value);
    this.take(text);
  }

  /** Puts it in force, based on the version that was loaded. */
  async publish(note: string): Promise<void> {
    const text = this.text.value;
    const { version } = await post(`/api/v1/flows/${encodeURIComponent(this.id)}/publish`, { document: JSON.parse(text), basedOn: this.basedOn.value, note: note || undefined });
    batch(() => { [this.published.value, this.basedOn.value, this.newer.value] = [text, version, undefined]; });
  }

  /** Keeps what is no JSON yet; undefined: it is, or is given up. */
  leaveUnfinished(path: string, text: string | undefined): void {
    const rest = [...this.unfinished.value].filter(([one]) => one !== path);
    if (text !== undefined || this.unfinished.value.has(path)) this.unfinished.value = new Map(text === undefined ? rest : [...rest, [path, text]]);
  }

  private async inForce(): Promise<InForce> {
    const { version, document, versions } = await get<Api['FlowView']>(`/api/v1/flows/${encodeURIComponent(this.id)}`);
    return { version, document: document as FlowDocument, note: versions?.[0]?.note ?? null };
  }

  private get key(): string {
    return `cc.flow.${this.id}`;
  }

  private keep(): void {
    if (this.isChanged.value) sessionStorage.setItem(this.key, JSON.stringify({ text: this.text.value, basedOn: this.basedOn.value }));
    else sessionStorage.removeItem(this.key);
  }

  private take(text: string): void {
    this.text.value = text;
    [this.canUndo.value, this.canRedo.value, this.isChecked.value] = [this.before.length > 0, this.after.length > 0, false];
    try {
      const document: unknown = JSON.parse(text);
      this.document.value = asDocument(document) ?? this.document.value;
      this.broken.value = undefined;
    } catch (error) {
      this.broken.value = error instanceof Error ? error.message : String(error);
    }
    this.turn++;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.check(), 300);
  }

  private async check(): Promise<void> {
    if (this.broken.value !== undefined) return;
    const own = ++this.turn;
    let faults: Problem | undefined;
    try {
      await post('/api/v1/flows/validate', JSON.parse(this.text.value));
    } catch (error) {
      faults = asProblem(error);
    }
    if (own === this.turn) [this.faults.value, this.isChecked.value] = [faults, true];
  }
}

const pretty = (document: FlowDocument) => JSON.stringify(document, null, 2);
