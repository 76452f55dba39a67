import pino, { type Logger } from 'pino'
import { settings } from './env'
import { processWide } from './process-wide'

/**
 * One JSON line per event on standard error. What a citizen wrote, a name, a contact detail, a receipt, an address of
 * the network or a password is never passed to it: pass identifiers and codes.
 */
export function log(): Logger {
  return processWide('log', () => pino({ level: settings().logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2)))
}
