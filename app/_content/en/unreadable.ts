import type { unreadable as zh } from '../zh/unreadable'

const READABLE = '.txt, .html, .docx and .pdf with text can be read.'
const NOTHING_KEPT = 'Nothing was kept.'

export const unreadable: typeof zh = {
  kinds: {
    text: 'plain text',
    html: 'a web page (HTML)',
    docx: 'a Word document (.docx)',
    pdf: 'a PDF',
    legacy_office: 'an old Office file',
    spreadsheet: 'a spreadsheet (.xlsx)',
    presentation: 'a presentation (.pptx)',
    open_document: 'an ODF document',
    ofd: 'an OFD document',
    rtf: 'an RTF document',
    web_archive: 'a web page in a single file (.mht)',
    archive: 'an archive',
    image: 'a picture',
    unknown: 'something unknown',
  },
  reasons: {
    unsupported_format: ({ kind }) => ({ title: `This kind of file cannot be read${kind ? `: it is ${kind}` : ''}.`, what: `${READABLE} Save it as one of these.` }),
    mislabelled: ({ kind, extension }) => ({
      title: `The name and the content of the file disagree: the name ends in ${extension ?? 'nothing'}, the content is ${kind ?? 'another format'}.`,
      what: 'Check that this is the file you meant. If it is, correct its ending or save it in the right format.',
    }),
    legacy_office: () => ({ title: 'This is a file of an old Office or of WPS (.doc, .wps).', what: 'Open it in Word or WPS, save it as .docx and try again.' }),
    too_large: () => ({ title: 'The file is larger than 20 MB.', what: 'Remove its pictures, or save its text as .docx or .txt.' }),
    too_many_lines: () => ({ title: 'The file has more than 80,000 lines.', what: 'This does not look like a report. Keep only the text of the report.' }),
    too_many_pages: () => ({ title: 'The PDF has more than 1,000 pages.', what: 'Export only the pages of the report.' }),
    too_many_parts: () => ({ title: 'The document consists of too many parts for a Word file.', what: `Open it in Word or WPS, save it as .docx and try again. ${NOTHING_KEPT}` }),
    unpacks_too_large: () => ({ title: 'The document becomes too large when unpacked for a Word file.', what: `Copy its text into a new document and save that as .docx. ${NOTHING_KEPT}` }),
    too_deep: () => ({ title: 'The content of the document is nested too deeply to be read.', what: `Copy its text into a new document, or paste the text. ${NOTHING_KEPT}` }),
    too_many_elements: () => ({ title: 'The page has more markup than can be read.', what: `Copy only the text and paste it. ${NOTHING_KEPT}` }),
    takes_too_long: () => ({ title: 'Reading this document took more than 5 seconds and was stopped.', what: `Keep only its text and try again, or paste the text. ${NOTHING_KEPT}` }),
    needs_too_much_memory: () => ({ title: 'Reading this document needs too much memory and was stopped.', what: `Keep only its text and try again, or paste the text. ${NOTHING_KEPT}` }),
    empty: () => ({ title: 'The document has no text.', what: 'Check that this is the file you meant.' }),
    binary: () => ({ title: 'The content of the file is not text.', what: `Check that this is the file you meant. ${READABLE}` }),
    undecodable: () => ({ title: 'The encoding of the text cannot be recognised.', what: 'Save it as text in UTF-8; for a PDF, use the Word file it was made from.' }),
    damaged: () => ({ title: 'The file is damaged or incomplete.', what: `Download or export it again. ${NOTHING_KEPT}` }),
    encrypted: () => ({ title: 'The file is protected by a password.', what: 'Open it, remove the password, save it and try again.' }),
    scanned: () => ({ title: 'This PDF consists of scanned pictures without text.', what: 'Use the Word file it was made from, or recognise the text first and check it.' }),
    embedded_document: () => ({ title: 'The document contains another document that cannot be read.', what: 'Open it in Word and save it as .docx: what is embedded becomes part of the text.' }),
  },
}
