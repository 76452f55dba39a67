import { readFile } from 'node:fs/promises'
import { verifyReceiptDocument } from '../../lib/submissions/receipt-document'
import { readArguments, withData, type Command } from './command'

export const verifyReceiptCommand: Command = {
  usage: 'verify-receipt FILE',
  help: 'Says whether a downloaded receipt is ours and unaltered, and where it is not. Exit code 1 where it is not.',
  async run(args, { root }) {
    const { positionals } = readArguments(args, {}, 1)
    const text = await readFile(positionals[0]!, 'utf8')
    // The key that signs comes from the server secret, which is known once the data are open.
    return withData(root, async () => {
      const { genuine, statement, faults } = verifyReceiptDocument(text)
      if (statement) console.log(`Number ${statement.number}, received ${statement.receivedAt}, report ${statement.report}`)
      for (const fault of faults) console.log(`${fault.fault}${fault.line === null ? '' : ` at line ${fault.line}`}`)
      console.log(genuine ? 'Genuine and unaltered.' : 'Not genuine, or altered.')
      return genuine ? 0 : 1
    })
  },
}
