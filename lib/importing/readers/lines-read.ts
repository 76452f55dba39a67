import type { SourceLine } from '../source-line'

/**
 * What a reader found. `lines` is everything; `setAside` are those of them that belong to the frame around the document (menus, running
 * heads, page numbers, a table of contents): they are not parsed, and shown to the editor as left over, so that nothing is lost silently.
 */
export type LinesRead = { lines: SourceLine[]; setAside: SourceLine[] }
