import type { FileKind, UnreadableReason } from '../../../lib/importing/unreadable-document'
import type { RefusalWords } from '../refusal-words'

type Facts = { kind?: string; extension?: string }
type Words = { kinds: Record<FileKind, string>; reasons: Record<UnreadableReason, (facts: Facts) => RefusalWords> }

const READABLE = '可以读取 .txt、.html、.docx 和带文字的 .pdf。'
const NOTHING_KEPT = '没有保存任何内容。'

/** Why a document cannot be read, and what to do about it; one entry for every reason. */
export const unreadable: Words = {
  kinds: {
    text: '纯文本',
    html: '网页（HTML）',
    docx: 'Word 文档（.docx）',
    pdf: 'PDF',
    legacy_office: '旧版 Office 文件',
    spreadsheet: '电子表格（.xlsx）',
    presentation: '演示文稿（.pptx）',
    open_document: 'ODF 文档',
    ofd: 'OFD 版式文件',
    rtf: 'RTF 文档',
    web_archive: '单个文件网页（.mht）',
    archive: '压缩包',
    image: '图片',
    unknown: '无法识别的内容',
  },
  reasons: {
    unsupported_format: ({ kind }) => ({ title: `不能读取这种文件${kind ? `：它是${kind}` : ''}。`, what: `${READABLE}请另存为其中一种。` }),
    mislabelled: ({ kind, extension }) => ({
      title: `文件名与内容不符：扩展名是 ${extension ?? '空的'}，内容其实是${kind ?? '别的格式'}。`,
      what: '请确认选对了文件。如果没有选错，请改正扩展名或另存为正确的格式后重试。',
    }),
    legacy_office: () => ({ title: '这是旧版 Office 或 WPS 文件（.doc、.wps）。', what: '请用 Word 或 WPS 打开，另存为 .docx 后重试。' }),
    too_large: () => ({ title: '文件超过 20 MB。', what: '请去掉文件里的图片，或者把正文另存为 .docx 或 .txt 后重试。' }),
    too_many_lines: () => ({ title: '文件超过 80000 行。', what: '这不像一份通报。请只保留通报的正文。' }),
    too_many_pages: () => ({ title: 'PDF 超过 1000 页。', what: '请只导出通报所在的页。' }),
    too_many_parts: () => ({ title: '文档由太多部件组成，不像正常的 Word 文件。', what: `请用 Word 或 WPS 打开，另存为 .docx 后重试。${NOTHING_KEPT}` }),
    unpacks_too_large: () => ({ title: '文档解压后太大，不像正常的 Word 文件。', what: `请把正文复制到新文档，另存为 .docx 后重试。${NOTHING_KEPT}` }),
    too_deep: () => ({ title: '文档的内容层层嵌套，超出了可以读取的范围。', what: `请把正文复制到新文档，或者直接粘贴文字。${NOTHING_KEPT}` }),
    too_many_elements: () => ({ title: '网页的标记太多，超出了可以读取的范围。', what: `请只复制正文，粘贴进来。${NOTHING_KEPT}` }),
    takes_too_long: () => ({ title: '读取这份文档超过了 5 秒，已经停止。', what: `请只保留正文后重试，或者直接粘贴文字。${NOTHING_KEPT}` }),
    needs_too_much_memory: () => ({ title: '读取这份文档需要的内存太多，已经停止。', what: `请只保留正文后重试，或者直接粘贴文字。${NOTHING_KEPT}` }),
    empty: () => ({ title: '文档里没有文字。', what: '请确认选对了文件。' }),
    binary: () => ({ title: '文件内容不是文字。', what: `请确认选对了文件。${READABLE}` }),
    undecodable: () => ({ title: '文字的编码无法识别。', what: '请用 UTF-8 编码另存为文本；如果是 PDF，请用原始的 Word 文件。' }),
    damaged: () => ({ title: '文件已经损坏或者不完整。', what: `请重新下载或重新导出后再试。${NOTHING_KEPT}` }),
    encrypted: () => ({ title: '文件设有密码。', what: '请用 Word、WPS 或 PDF 阅读器打开，去掉密码后另存，再重试。' }),
    scanned: () => ({ title: '这份 PDF 是扫描件，里面没有文字。', what: '请使用原始的 Word 文件，或者先做文字识别并核对。' }),
    embedded_document: () => ({ title: '文档里嵌入了另一份文档，嵌入的内容无法读取。', what: '请用 Word 打开后另存为 .docx，嵌入的内容就会成为正文。' }),
  },
}
