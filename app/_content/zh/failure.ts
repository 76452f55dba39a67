/** What a signed-in page says when something broke; apart from the catalogue, since the browser carries it along. */
export const failure = {
  title: '出错了',
  text: '系统没能完成这一步，错误已记录。请再试一次；仍然不行时，把下面的编号告诉管理员。',
  again: '再试一次',
  reference: '编号',
}
