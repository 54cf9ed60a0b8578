export interface ChosenFile {
  readonly url: string;
  readonly name: string;
}

/** One file, by the browser's own window; null where none was chosen. */
export const chooseFile = (endings: readonly string[]): Promise<ChosenFile | null> =>
  new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = endings.map((ending) => `.${ending}`).join(',');
    input.onchange = () => {
      const [file] = input.files ?? [];
      resolve(file ? { url: URL.createObjectURL(file), name: file.name } : null);
    };
    input.oncancel = () => resolve(null);
    input.click();
  });
