/** Gives a file that the phone has written itself, on H5: as a browser does. */
export async function handOut(fileName: string, content: string): Promise<void> {
  const link = document.createElement('a');
  link.href = `data:text/csv;charset=utf-8,${encodeURIComponent(content)}`;
  link.download = fileName;
  link.click();
}
