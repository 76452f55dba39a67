import type { FieldProblem } from '../../../lib/platform/errors'

/** What is wrong with a field and what to do about it; `name` is the label of the field. */
export const fields: Record<FieldProblem, (name: string, limit?: number) => string> = {
  required: (name) => `请填写“${name}”`,
  too_long: (name, limit) => `“${name}”太长了${limit ? `，最多 ${limit} 个字` : ''}，请删减`,
  too_short: (name, limit) => `“${name}”太短了${limit ? `，至少 ${limit} 个字` : ''}`,
  too_many: (name, limit) => `“${name}”选得太多了${limit ? `，最多 ${limit} 个` : ''}`,
  too_few: (name, limit) => `“${name}”至少要有 ${limit ?? 1} 个`,
  not_an_email: (name) => `“${name}”不像一个电子邮箱地址，请写成 name@example.cn 的样子`,
  not_a_phone: (name) => `“${name}”不像一个电话号码，只填数字、空格、短横线和开头的加号`,
  not_a_uuid: (name) => `“${name}”的格式不对`,
  not_a_date: (name) => `“${name}”不是一个有效的日期`,
  unknown_value: (name) => `请为“${name}”选择列出的一项`,
  unknown_field: (name) => `这里没有“${name}”这一项`,
  wrong_type: (name) => `“${name}”的格式不对`,
  forbidden_characters: (name) => `“${name}”里有不能使用的字符，请删去`,
  unknown_issue: (name) => `“${name}”不在这份通报里，请重新选择`,
  not_when_anonymous: (name) => `您选择了匿名，请清空“${name}”，或者改选署名方式`,
  needed_for_reply: (name) => `您希望用这种方式收到答复，请填写“${name}”`,
  needed_for_receipt: (name) => `您希望把回执发到邮箱，请填写“${name}”`,
  needed_for_identity: (name) => `您选择了署名，请填写“${name}”`,
  password_too_common: () => '这个密码太常见，容易被猜到，请换一个',
  passwords_differ: () => '两次输入的密码不一样，请重新输入',
  wrong_password: () => '密码不对，请重新输入',
  not_in_text: (name) => `“${name}”在原文里找不到`,
  repeated: (name) => `“${name}”重复了`,
}
