/** Gives a file that the phone has written itself, on H5: as a browser does. */
export async function handOut(fileName: string, content: string, type = 'text/csv'): Promise<void> {
  const link = document.createElement('a');
  link.href = `data:${type};charset=utf-8,${encodeURIComponent(content)}`;
  link.download = fileName;
  link.click();
}
