import { parseReport } from '../../../../lib/importing/parse-report'
import { readText } from '../../../../lib/importing/readers/read-text'
import type { ParsedReport } from '../../../../lib/importing/schema'

export function parseText(text: string): ParsedReport {
  return parseReport(readText(new TextEncoder().encode(text)))
}

/** A short report around the paragraphs under test. */
export function reportWith(...paragraphs: string[]): ParsedReport {
  const head = ['某县水利局关于巡察整改情况的通报', '发布时间：2024-03-01', '现将整改情况公布如下。', '一、整改情况']
  const issue = ['1.关于“台账不全”的问题', '整改情况：补齐台账。', '二、监督方式']
  return parseText([...head, ...issue, ...paragraphs, '某县水利局', '2024年3月1日'].join('\n'))
}
