import type { OrganisationSettings } from '../../lib/organisations/schema'
import { lanshuiStaff, linjiangStaff, type DemoStaff } from './staff'

/** A body of the demo that publishes. Places, bodies, numbers and addresses are all fictional. */
export type DemoOrganisation = {
  slug: string
  name: string
  nameEn: string
  settings: OrganisationSettings
  units: string[]
  /** The first one is the administrator who founds it. */
  staff: DemoStaff[]
}

export const linjiang: DemoOrganisation = {
  slug: 'linjiang',
  name: '中共云川市临江区委',
  nameEn: 'Linjiang District Committee, Yunchuan (fictional)',
  settings: {
    sponsor: '中共云川市临江区委办公室（云川市临江区望川大道1号）',
    operator: '云川市临江区数据服务中心（云川市临江区望川大道3号B座）',
    technicalContact: '0999-5550199',
    icpNumber: '云川ICP备00000000号-1（示例）',
    policeNumber: '云川公网安备00000000000000号（示例）',
    siteCode: '0000000000',
    hotline: '12345',
    address: '云川市临江区望川大道1号',
    privacyContact: 'xczg@linjiang.example',
    disciplinePhone: '12388',
    disciplineUrl: 'https://jubao.linjiang.example/',
  },
  units: [
    '区委区政府督查室', '区住房和城乡建设局', '区教育局', '区城市管理局', '区交通运输局', '区水务局', '区卫生健康局', '区市场监督管理局', '区民政局',
    '区农业农村局',
  ],
  staff: linjiangStaff,
}

export const lanshui: DemoOrganisation = {
  slug: 'lanshui-environment',
  name: '岚水县生态环境局',
  nameEn: 'Lanshui County Bureau of Ecology and Environment (fictional)',
  settings: {
    sponsor: '岚水县生态环境局（云川市岚水县清源路19号）',
    operator: '岚水县大数据中心',
    technicalContact: '0999-5560199',
    icpNumber: '云川ICP备00000001号-1（示例）',
    policeNumber: '云川公网安备00000000000001号（示例）',
    siteCode: '0000000001',
    hotline: '12345',
    address: '云川市岚水县清源路19号',
    privacyContact: 'yinsi@lanshui.example',
    disciplinePhone: '12388',
    disciplineUrl: 'https://jubao.lanshui.example/',
  },
  units: ['水生态环境股', '大气环境股', '固体废物与农村股', '生态环境执法大队', '信访与宣教股'],
  staff: lanshuiStaff,
}

export const organisations: DemoOrganisation[] = [linjiang, lanshui]
