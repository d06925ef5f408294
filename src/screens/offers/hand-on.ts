import { canShare, saveFile } from '../handout/save.ts'

/** Whether the device can hand a leaflet to another app; else it can be saved. */
export const canShareLeaflets = (): boolean =>
  canShare(new File([''], 'x.pdf', { type: 'application/pdf' }))

/**
 * Hands a file to another app of the device, or saves it where that cannot be. A file that is not there any more is
 * left alone: the screen no longer shows it either.
 */
export async function shareOrSave(name: string, blob: Blob | undefined): Promise<void> {
  if (!blob) return
  // Other apps are asked by the type alone, without the parameter `charset`.
  const [type = ''] = blob.type.split(';')
  const file = new File([blob], name, { type })
  if (!canShare(file)) {
    saveFile(name, type, blob)
    return
  }
  try {
    await navigator.share({ files: [file], title: name })
  } catch (thrown) {
    // Thought better of it: nothing to be done. Whatever else went wrong, the file can still be saved.
    if (!(thrown instanceof DOMException && thrown.name === 'AbortError'))
      saveFile(name, type, blob)
  }
}

/**
 * Opens a kept file in a tab of its own and the print dialog with it. A viewer that a page may not speak to (that of
 * Firefox) has a button for it.
 */
export function printFile(address: string): void {
  const tab = window.open(address, '_blank')
  tab?.addEventListener('load', () => tab.print(), { once: true })
}
