import { createOrganisation } from '../../lib/organisations/commands/create-organisation'
import { contextOf } from '../../lib/platform/context'
import { settings } from '../../lib/platform/env'
import { urls } from '../../lib/platform/urls'
import { readArguments, withData, type Command } from './command'
import { WrongUsage } from './wrong-usage'

const options = { name: { type: 'string' }, 'name-en': { type: 'string' }, slug: { type: 'string' } } as const

export const organisationCommand: Command = {
  usage: 'organisation --name NAME [--name-en NAME] [--slug S]',
  help: `Adds a body that publishes to this site and prints the link of its first administrator.
The link works once and within 24 hours. --slug is its part of the address (organisations/S).`,
  async run(args, { root }) {
    const { values } = readArguments(args, options, 0)
    const { name } = values
    if (name === undefined) throw new WrongUsage('--name is missing.')
    return withData(root, async () => {
      const { slug, invitation } = await createOrganisation(contextOf({ kind: 'operator' }), { name, nameEn: values['name-en'], slug: values.slug })
      console.log(`${settings().origin}${urls.organisation(slug)}`)
      console.log(`${settings().origin}${urls.invitation(invitation.token)}`)
      return 0
    })
  },
}
