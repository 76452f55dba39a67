import { verifyChain } from '../../lib/audit/chain'
import { readArguments, withData, type Command } from './command'

export const verifyAuditCommand: Command = {
  usage: 'verify-audit',
  help: 'Reads the whole audit record and says where its chain breaks. Exit code 1 where it does.',
  async run(args, { root }) {
    readArguments(args, {}, 0)
    return withData(root, async () => {
      const { sealed, unsealed, head, faults } = await verifyChain()
      for (const { seq, eventId, fault } of faults) console.log(`${fault} at ${seq}${eventId ? ` (event ${eventId})` : ''}`)
      console.log(`${sealed} events sealed, ${unsealed} waiting, ${faults.length} faults${head ? `; head ${head}` : ''}`)
      return faults.length === 0 ? 0 : 1
    })
  },
}
