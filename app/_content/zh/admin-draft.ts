/** The words of the way from an imported document to a published report. In Chinese. */
export const draftWords = {
  steps: {
    label: '发布步骤',
    text: '文本',
    details: '信息与公开期限',
    comments: '意见规则',
    preview: '预览',
    approval: '送审',
  },
  untitled: '（没有标题）',
}
