import type { Role } from '../../lib/platform/generated/prisma/enums'

/** Demonstration staff. No real person; passwords are for the demonstration only and stand in the open on purpose. */
export type DemoStaff = {
  name: string
  email: string
  roles: Role[]
  /** One of the units of their organisation; handlers only. */
  unit?: string
  password: string
}

export const linjiangStaff: DemoStaff[] = [
  { name: '骆怀远', email: 'luohuaiyuan@example.cn', roles: ['administrator'], password: 'wangchuan-Dadao-0718' },
  { name: '文心然', email: 'wenxinran@example.cn', roles: ['publisher'], password: 'jianyuehu-Qinglang-26' },
  { name: '季明朗', email: 'jiminglang@example.cn', roles: ['publisher'], password: 'ludukou-Dengta-315' },
  { name: '乔晓彤', email: 'qiaoxiaotong@example.cn', roles: ['moderator'], password: 'jianjian-You-Huiyin-1' },
  { name: '孟知秋', email: 'mengzhiqiu@example.cn', roles: ['moderator'], password: 'yiye-Zhiqiu-Qingfeng-9' },
  { name: '邱实', email: 'qiushi@example.cn', roles: ['handler'], unit: '区委区政府督查室', password: 'shidi-Zoufang-Duoting-4' },
  { name: '曾立夏', email: 'zenglixia@example.cn', roles: ['handler'], unit: '区住房和城乡建设局', password: 'chunxinli-Xiufang-72' },
  { name: '单小溪', email: 'shanxiaoxi@example.cn', roles: ['handler'], unit: '区水务局', password: 'weixihe-Shuiqing-186' },
  { name: '陆远舟', email: 'luyuanzhou@example.cn', roles: ['handler'], unit: '区教育局', password: 'zhihelu-Fangxue-1620' },
  { name: '钟庭安', email: 'zhongtingan@example.cn', roles: ['approver'], password: 'yunjiang-Chaoping-58' },
  { name: '韦若兰', email: 'weiruolan@example.cn', roles: ['approver'], password: 'ludu-Guzhen-Wanxia-33' },
  { name: '简兮', email: 'jianxi@example.cn', roles: ['auditor'], password: 'zhangmu-Fenming-2088' },
]

export const lanshuiStaff: DemoStaff[] = [
  { name: '闻人静', email: 'wenrenjing@example.cn', roles: ['administrator'], password: 'qingyuan-Lu19-Shanse' },
  { name: '申屠岳', email: 'shentuyue@example.cn', roles: ['publisher'], password: 'lanshui-Hepan-Liu-27' },
  { name: '岑晚晴', email: 'cenwanqing@example.cn', roles: ['moderator'], password: 'matiwan-Caolv-0412' },
  { name: '柏舟', email: 'baizhou@example.cn', roles: ['handler'], unit: '水生态环境股', password: 'ximen-Tiaoxuchi-88' },
  { name: '郁林', email: 'yulin@example.cn', roles: ['handler'], unit: '生态环境执法大队', password: 'shimenkan-Xunfang-6' },
  { name: '晏清和', email: 'yanqinghe@example.cn', roles: ['approver', 'auditor'], password: 'hekou-Laomatou-Deng-3' },
]
