/** 附件, 附件2：… : the head of what is attached, or a line that names it. */
export function isAnnexHeading(text: string): boolean {
  return text.length <= 60 && /^附 ?(?:件|表|录|图|:)/.test(text)
}
