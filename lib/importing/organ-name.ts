const ORGAN_END =
  /(?:委|委员会|党组|政府|局|办|办公室|厅|部|院|会|中心|署|公司|集团|学|学校|医院|处|所|站|社|队|组|馆|行|台|场|园|校|厂|科|股|支队|街道|镇|乡|区|县|市|总部|银行|基金会|联社|课题组|专班|主席团|工作团|总支|总支部|监狱|海关|法庭|自治州|自治旗|专署)(?:\([^()]{1,20}\))?$/
const PLACE_END = /(?:区|县|市|镇|乡|街道|学|自治州|自治旗)$/

/** 某县“十四五”规划编制工作领导小组 */
const QUOTED_WITHIN = /(?<=.)“[^”]{1,12}”(?=.)/g

/** Whether a short text can be the name of a body that signs: it ends like one and is no sentence. */
export function isOrganName(text: string): boolean {
  const plain = text.replace(QUOTED_WITHIN, '')
  return plain.length >= 2 && text.length <= 60 && !/[。;:!?,"“”《》|>\d]/.test(plain) && ORGAN_END.test(plain)
}

/** The same, but not the bare name of a place (黄陂区), which a title may begin with without naming its publisher. */
export function isOrganRatherThanPlace(text: string): boolean {
  return isOrganName(text) && !PLACE_END.test(text)
}
