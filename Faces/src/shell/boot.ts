/** Who looks at the page and how, written into it by the gateway. */
export interface Boot {
  readonly language: 'en' | 'zh-CN';
  /** Name of who is signed in; null on pages that need nobody. */
  readonly name: string | null;
  readonly role: 'admin' | 'supervisor' | null;
  /** What changes have to carry in the header X-CSRF-Token; null: nobody is signed in. */
  readonly csrf: string | null;
  /** No account at Vonage: everything stays on this machine. */
  readonly isLocal: boolean;
  /** Where the simulator's control API is, in local mode with one; null: there is none. */
  readonly simulator: string | null;
  /** Whether agents sign in with a PIN too. */
  readonly takesPin: boolean;
  /** The gateway's time when it wrote the page, which ages are counted by. */
  readonly now: string;
}

export const boot: Boot = JSON.parse(document.getElementById('boot')?.textContent ?? 'null');
