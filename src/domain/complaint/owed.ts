/** 立案: what happened on an order is a complaint against the firm that has it. */
export interface FileComplaint {
  readonly kind: 'file-complaint';
  readonly cause: string;
  readonly about: 'subcontracting' | 'not-repaired';
  readonly firm: { readonly id: string; readonly name: string };
  readonly worker: { readonly workerId: string; readonly memberId: string; readonly name: string };
  /** Who said so, in her words, if she gave any. */
  readonly saidBy: string;
  readonly why: string | null;
  readonly at: number;
}

export type ComplaintEffect = FileComplaint;
