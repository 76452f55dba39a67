import { readSource } from '../../lib/importing/read-source'
import type { ParsedReport } from '../../lib/importing/schema'
import { InvalidInput } from '../../lib/platform/errors'
import type { NewSource } from '../../lib/reports/commands/reimport-draft'
import { textOf } from './run-action'

/**
 * The document in a form of the desk: a file, or what was pasted with its formatting where the clipboard had it. Throws
 * UnreadableDocument with the reason, or InvalidInput where nothing was handed in.
 */
export async function documentIn(form: FormData, pastedName: string): Promise<{ parsed: ParsedReport; source: NewSource }> {
  const { name, handedIn } = await handedInBy(form, pastedName)
  const { parsed, lines, bytes } = await readSource(handedIn)
  return { parsed, source: { name, lines, bytes } }
}

async function handedInBy(form: FormData, pastedName: string) {
  const file = form.get('file')
  if (file instanceof File) {
    if (file.name === '') throw new InvalidInput([{ path: 'file', problem: 'unknown_value' }])
    return { name: file.name.slice(0, 200), handedIn: { bytes: new Uint8Array(await file.arrayBuffer()), fileName: file.name } }
  }
  const [pastedText, pastedHtml] = [textOf(form, 'text'), textOf(form, 'html')]
  if (pastedText.trim() === '') throw new InvalidInput([{ path: 'text', problem: 'required' }])
  return { name: pastedName, handedIn: pastedHtml === '' ? { pastedText } : { pastedHtml } }
}
