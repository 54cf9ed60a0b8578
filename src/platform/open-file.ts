import type { Download } from '#domain/kernel/download';

/** Saves a file that the cloud has made, on H5: as a browser does. */
export async function openFile({ fileName, url }: Download): Promise<void> {
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
}
