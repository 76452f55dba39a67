import { WrongSettings } from '../lib/platform/env'
import { serve } from './serving'

type Launch = { root: string }

/** `npm start` and `npm run dev`. */
export async function main([command]: string[], { root }: Launch): Promise<void> {
  try {
    await serve({ root, development: command === 'dev', variables: process.env })
  } catch (error) {
    console.error(error instanceof WrongSettings ? error.message : error)
    process.exit(1)
  }
}
