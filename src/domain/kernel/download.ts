/** A file that was made for whoever asked: its name, and a link that soon runs out. */
export interface Download {
  readonly fileName: string;
  readonly url: string;
}
