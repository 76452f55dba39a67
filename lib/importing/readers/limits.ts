/** The largest file that is looked at. */
export const MAX_DOCUMENT_BYTES = 20 * 1024 * 1024
/** Ten times the longest official document known; more lines than this is not a report but a table or a log. */
export const MAX_DOCUMENT_LINES = 80_000
/** Elements of a page or a Word file may lie this deep in each other. No office program or site comes near it. */
export const MAX_DEPTH = 500
/** Elements of a page: what is held in memory while its article is sought. */
export const MAX_ELEMENTS = 250_000
export const MAX_PDF_PAGES = 1_000
/** A Word file is an archive: how many parts it may list, and how much it may become when unpacked. */
export const MAX_ARCHIVE_PARTS = 2_000
export const MAX_UNPACKED_BYTES = 200 * 1024 * 1024
export const MAX_PART_BYTES = 48 * 1024 * 1024
/** Beyond this size a part must not be packed tighter than text ever is. */
export const RATIO_COUNTS_FROM_BYTES = 4 * 1024 * 1024
export const MAX_PACKING_RATIO = 150
/** Reading and parsing together, in a thread of their own. */
export const TIME_LIMIT_MS = 5_000
/** On a machine with other work the same document needs longer by the clock; beyond this nobody waits. */
export const CLOCK_LIMIT_MS = 15_000
export const MEMORY_LIMIT_MB = 320
/** What the process may grow by meanwhile: buffers lie outside the thread's heap. Between two looks at it more is taken; all together stays below 500 MB. */
export const GROWTH_LIMIT_MB = 380
