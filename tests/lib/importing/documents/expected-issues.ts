import type { ParsedIssue, ParsedReport } from '../../../../lib/importing/schema'

type Status = NonNullable<ParsedIssue['suggestedProgress']>['status']

/** An issue as a reader finds it; what is left out is absent in the document: no field, no unit, no time limit, no progress. */
export type ExpectedIssue = Pick<ParsedIssue, 'number' | 'title' | 'paragraphs'> &
  Partial<Pick<ParsedIssue, 'section' | 'fields' | 'measures' | 'leadUnit' | 'timeLimit'>> & { progress?: [Status, words: string] }

/** Issues whole, with all they hold, and the chapters around them. */
export type ExpectedStructure = { chapters: string[]; issues: ExpectedIssue[]; closing?: ParsedReport['closing'] }

/** What a reader finds in the documents beside this file. Each holds several hazards of real ones; all places and people are invented. */
export const expectedStructures: Record<string, ExpectedStructure> = {
  'environment-label-lines': {
    chapters: [],
    issues: [
      {
        number: '1',
        title: '部分工业园区雨污混流，雨天溢流频繁',
        paragraphs: ['（1）完成管网普查46公里。', '（2）改造混接点31处。', '该问题已完成整改，正按程序申请销号。'],
        fields: ['问题描述：部分工业园区雨污混流，雨天溢流频繁。', '【责任单位】', '青岚高新区管委会（牵头），市住建局', '【整改时限】', '2024年10月底前', '【整改目标】', '园区雨污彻底分流。', '【整改措施】', '1.开展管网普查。', '2.改造混接点。'],
        measures: ['1.开展管网普查。', '2.改造混接点。'],
        leadUnit: '青岚高新区管委会',
        timeLimit: '2024年10月底前',
        progress: ['completed', '该问题已完成整改'],
      },
      {
        number: '2',
        title: '餐厨垃圾处置能力缺口大',
        paragraphs: ['目前未达到序时进度，正在抓紧推进。扩建工程完成桩基施工。'],
        fields: ['问题描述：餐厨垃圾处置能力缺口大。', '【牵头单位】市城管局', '【责任单位】各县（市、区）人民政府', '【整改时限】立行立改，长期坚持', '【整改目标】日产日清。', '【整改措施】扩建处置中心；落实收运责任。'],
        leadUnit: '市城管局',
        timeLimit: '立行立改，长期坚持',
        progress: ['unfinished', '目前未达到序时进度，正在抓紧推进'],
      },
      {
        number: '3',
        title: '“散乱污”企业死灰复燃',
        paragraphs: ['关停取缔“散乱污”企业17家。下一步，将于2025年底前完成整改。'],
        fields: ['问题描述：“散乱污”企业死灰复燃。', '【责任单位】市工信局', '【整改时限】2024年底', '【整改目标】动态清零。', '【整改措施】开展拉网式排查。'],
        leadUnit: '市工信局',
        timeLimit: '2024年底',
      },
    ],
  },
  'inspection-four-levels': {
    chapters: ['一、党组履行整改主体责任情况', '二、集中整改进展情况', '三、需长期整改事项的推进情况'],
    issues: [
      { number: '1', section: '1.聚焦深化医改不够深入', title: '县域医共体“联而不合”。', paragraphs: ['实现药品目录统一。已整改完成。'], progress: ['completed', '已整改完成'] },
      { number: '2', section: '1.聚焦深化医改不够深入', title: '家庭医生签约“签而不约”。', paragraphs: ['①重新核定签约人数。', '②开展随访8600人次。', '持续推进。'], measures: ['①重新核定签约人数。', '②开展随访8600人次。'], progress: ['continuing', '持续推进'] },
      { number: '1', section: '2.聚焦公共卫生短板', title: '疾控机构人员缺编。', paragraphs: ['公开招聘9名。尚未完成，继续整改。'], progress: ['unfinished', '尚未完成，继续整改'] },
      { number: '1', section: '3.聚焦医疗服务行为', title: '过度检查时有发生。', paragraphs: ['约谈科室负责人6名。'] },
      { number: '2', section: '3.聚焦医疗服务行为', title: '窗口服务态度生硬。', paragraphs: ['开展礼仪培训3期，已基本整改到位。'], progress: ['continuing', '已基本整改到位'] },
    ],
  },
  'audit-sections-by-status': {
    chapters: ['一、整改工作总体情况', '二、审计查出问题整改情况', '三、下一步工作安排'],
    issues: [
      { number: '1', section: '（一）已完成整改的问题', title: '2个乡镇虚报产业奖补资金', paragraphs: ['责任单位已追回资金36.4万元，处理4人。'], progress: ['completed', '已完成整改'] },
      { number: '2', section: '（一）已完成整改的问题', title: '3家预算单位未按规定进行政府采购，涉及金额118万元', paragraphs: ['县财政局下发整改通知，相关单位补办手续。'], progress: ['completed', '已完成整改'] },
      { number: '3', section: '（一）已完成整改的问题', title: '部分专项资金滞留财政专户', paragraphs: ['滞留的1.2亿元已拨付至项目单位。'], progress: ['completed', '已完成整改'] },
      { number: '1', section: '（二）正在整改的问题', title: '4个政府投资项目超概算', paragraphs: ['县发改局正在组织概算调整评审。'], progress: ['unfinished', '正在整改'] },
      { number: '2', section: '（二）正在整改的问题', title: '城区2宗土地出让金未及时征缴', paragraphs: ['已征缴5600万元，余款签订分期缴纳协议。'], progress: ['unfinished', '正在整改'] },
    ],
  },
  'headings-with-facts': {
    chapters: [],
    issues: [
      {
        number: '1',
        title: '校外培训治理不彻底',
        paragraphs: ['1.全面摸排无证机构14家，关停14家。', '2.建立网格化巡查机制。', '已完成整改，同意销号。'],
        measures: ['1.全面摸排无证机构14家，关停14家。', '2.建立网格化巡查机制。'],
        fields: ['（牵头单位：职成教科；配合单位：基教科；完成时限：2024年3月底）'],
        leadUnit: '职成教科',
        timeLimit: '2024年3月底',
        progress: ['completed', '已完成整改，同意销号'],
      },
      {
        number: '2',
        title: '食堂管理不规范',
        paragraphs: ['1.实行大宗食材统一配送。', '2.落实校领导陪餐制度。', '取得阶段性成效，持续整改。'],
        measures: ['1.实行大宗食材统一配送。', '2.落实校领导陪餐制度。'],
        fields: ['（责任单位：财务科、后勤中心；完成时限：长期坚持）'],
        leadUnit: '财务科、后勤中心',
        timeLimit: '长期坚持',
        progress: ['continuing', '取得阶段性成效，持续整改'],
      },
      {
        number: '3',
        title: '“双减”课后服务质量不高',
        paragraphs: ['1.组织教师轮岗。', '2.购买社会服务课程。', '未完成，继续整改。'],
        measures: ['1.组织教师轮岗。', '2.购买社会服务课程。'],
        fields: ['（责任人：刘某某；完成时限：2024年6月底）'],
        timeLimit: '2024年6月底',
        progress: ['unfinished', '未完成，继续整改'],
      },
    ],
  },
  'split-digits': {
    chapters: ['一 、巡察反馈问题整改情况', '二 、下一步打算'],
    issues: [
      { number: '1', title: '关于“预算约束不强”的问题', paragraphs: ['修订预算管理办法。'] },
      { number: '2', title: '关于“国库集中支付不规范”的问题', paragraphs: ['清理零余额账户1 2个。'] },
      { number: '3', title: '关于“ 2 0 2 2 年以来暂付款清理不力”的问题', paragraphs: ['清理暂付款3 600万元，已 完成整改。'], progress: ['completed', '已 完成整改'] },
    ],
  },
  'measures-as-response': {
    chapters: [],
    issues: [
      { number: '1', title: '企业开办“一网通办”率不高。', paragraphs: ['一是优化系统流程；二是增设帮办窗口6个。'], measures: ['一是优化系统流程；', '二是增设帮办窗口6个。'], fields: ['责任科室：行政审批科', '整改时限：2024年5月31日'], leadUnit: '行政审批科', timeLimit: '2024年5月31日' },
      { number: '2', title: '“双随机、一公开”抽查结果公示不及时。', paragraphs: ['建立抽查结果7日内公示制度，并按月通报。'], fields: ['责任科室：信用监管科', '整改时限：立行立改'], leadUnit: '信用监管科', timeLimit: '立行立改' },
      { number: '4', title: '涉企收费检查不深入。', paragraphs: ['1.检查行业协会23家。', '2.清退违规收费8.7万元。'], measures: ['1.检查行业协会23家。', '2.清退违规收费8.7万元。'], fields: ['责任科室：价监竞争科', '整改时限：2024年6月30日'], leadUnit: '价监竞争科', timeLimit: '2024年6月30日' },
    ],
  },
  'consultation-questions': {
    chapters: ['一、征集内容', '二、有关要求', '三、征集方式'],
    issues: [
      { number: '1', title: '您认为哪些道路需要优先改造？', paragraphs: [] },
      { number: '2', title: '老旧小区改造应当优先解决哪些问题？', paragraphs: [] },
      { number: '3', title: '对公办幼儿园布局有何建议？', paragraphs: [] },
    ],
  },
  'draft-with-references': {
    chapters: ['第一章　总则', '第二章　设置管理', '第三章　附则'],
    issues: [
      { number: '1', section: '第一章　总则', title: '第一条', paragraphs: ['为了规范户外广告设置，制定本条例。'] },
      { number: '2', section: '第一章　总则', title: '第二条', paragraphs: ['本条例所称户外广告，包括：', '（一）利用建筑物设置的广告；', '（二）利用交通工具设置的广告。'] },
      { number: '3', section: '第二章　设置管理', title: '第三条', paragraphs: ['设置大型户外广告应当办理许可。', '第四条第二款规定的情形除外。'] },
      { number: '4', section: '第二章　设置管理', title: '第四条', paragraphs: ['有下列情形之一的，不得设置：', '1.影响市政公共设施使用的；', '2.妨碍安全视距的。', '前款所称安全视距，由主管部门确定。'] },
      { number: '5', section: '第三章　附则', title: '第五条', paragraphs: ['本条例自2025年1月1日起施行。'] },
    ],
  },
  'truncated-in-list': {
    chapters: [],
    issues: [
      { number: '1', title: '关于高标准农田建设质量不高的问题', paragraphs: ['1.对2021年以来的项目开展“回头看”，整修机耕路17公里。', '2.对3家施工单位进行信用惩戒。'], measures: ['1.对2021年以来的项目开展“回头看”，整修机耕路17公里。', '2.对3家施工单位进行信用惩戒。'] },
      { number: '2', title: '关于农机购置补贴核实不严的问题', paragraphs: ['1.重新核验机具420台。', '2.追回补贴资金11.6万元。'], measures: ['1.重新核验机具420台。', '2.追回补贴资金11.6万元。'] },
      { number: '3', title: '关于种子市场监管缺位的问题', paragraphs: ['1.抽检种子样品'] },
    ],
  },
  'result-in-another-style': {
    chapters: ['一、反馈的主要问题', '二、整改落实情况', '三、下步打算'],
    issues: [
      { number: '1', title: '关于农村公路“油返砂”路段修复不及时问题', paragraphs: ['修复路段38公里，已完成整改。'], progress: ['completed', '已完成整改'] },
      { number: '2', title: '关于公交线网覆盖不均衡问题', paragraphs: ['新开线路4条，优化线路7条。'] },
      { number: '3', title: '关于货车超限超载治理有反弹问题', paragraphs: ['查处超限车辆912台，需长期坚持。'], progress: ['continuing', '需长期坚持'] },
      { number: '4', title: '关于渡口安全设施陈旧问题', paragraphs: ['更新趸船6艘，剩余2艘正在建造，预计年底完工。'], progress: ['unfinished', '剩余2艘正在建造'] },
    ],
  },
  'quoted-and-nested-titles': {
    chapters: ['一、巡察反馈问题整改完成情况', '二、联系方式'],
    issues: [
      { number: '1', title: '“‘三审三校’制度执行不严，存在‘一签了之’现象”', paragraphs: ['修订“三审三校”制度。巡察指出“未完成”的3项任务已全部完成。'] },
      { number: '2', title: '反映“文化礼堂‘铁将军把门’”问题，群众意见较大', paragraphs: ['公布开放时间，落实管理员41名，整改完成。'], progress: ['completed', '整改完成'] },
      { number: '3', title: '文明创建“重牌子、轻实效”：部分点位创建后管理松懈。', paragraphs: ['取消2个单位荣誉称号，计划年底前完成整改。'] },
      { number: '4', title: '关于“网络舆情处置不及时”，以及“跟帖评论管理不到位”的问题。', paragraphs: ['建立24小时值守制度，达到序时进度，持续推进。'], progress: ['continuing', '达到序时进度，持续推进'] },
      { number: '5', title: '农家书屋图书更新慢，出版物陈旧。', paragraphs: ['更新图书1.3万册，长期坚持。'], progress: ['continuing', '长期坚持'] },
    ],
  },
  'notice-of-projects': {
    chapters: [],
    issues: [
      { number: '1', title: '城关街道北门社区老旧小区改造', paragraphs: ['建设单位：沙洲县城投公司', '建设内容：改造楼栋12栋。'] },
      { number: '2', title: '河西片区雨污管网提升', paragraphs: ['建设单位：沙洲县水务公司', '建设内容：新建管网6.2公里。'] },
      { number: '3', title: '老粮站文创街区', paragraphs: ['建设单位：沙洲县文旅公司', '建设内容：修缮粮仓5座。'] },
    ],
  },
}
