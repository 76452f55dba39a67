import type { Progress, UpdateKind } from '../../lib/platform/generated/prisma/enums'

/** What happens to a report once it is public. Texts hold date tokens; see `fillDates` in dates.ts. */
export type DemoLife = {
  corrections?: DemoCorrection[]
  /** A later closing: proposed and agreed so many days from the start of the demo (negative: before it). */
  extension?: { decidedInDays: number; closesInDays: number; reason: string }
  updates?: DemoUpdate[]
  withdrawnIssue?: { issue: string; reason: string; inDays: number }
}

/** Words of the text that are exchanged; each `from` occurs in it exactly once. */
export type DemoCorrection = {
  inDays: number
  note: string
  changes: { from: string; to: string }[]
  /** Left out: approved and public. */
  stage?: 'awaiting_approval'
}

export type DemoUpdate = {
  issue: string
  kind: UpdateKind
  inDays: number
  progress: Progress | null
  text: string
  /** Left out: approved and public. */
  stage?: 'awaiting_approval'
}

/** Three released replies to the closed report say that its text was corrected; these are the corrections. */
export const closedLife: DemoLife = {
  corrections: [
    {
      inDays: -39,
      note: '根据群众意见核查，更正两处：一、17个标明夜间服务的驿站中有6个无人值守，第11条原表述不准确；二、春信里小区返修未完成的原因是施工单位人员不足，不是雨季影响，第16条原表述不属实。',
      changes: [
        { from: '其中设有夜间服务的驿站仅17个，将继续增加。', to: '其中标明夜间服务的驿站17个，经核查实际通宵开放11个，将继续增加。' },
        { from: '春信里小区外墙保温返修因雨季施工条件限制尚未完成。', to: '春信里小区外墙保温返修因施工单位抽调人员、进度滞后，尚未完成。' },
      ],
    },
    {
      inDays: -33,
      note: '根据群众来信和现场测量，第20条补充闸门损坏时间和渠底反坡情况。',
      changes: [{
        from: '芦渡镇下渡片因干渠上游闸门损坏，供水仍不稳定。',
        to: '芦渡镇下渡片因干渠上游闸门损坏四年未更换、老窑厂以下186米渠底反坡，供水仍不稳定。',
      }],
    },
  ],
  updates: [
    { issue: '16', kind: 'progress', inDays: -27, progress: 'continuing', text: '春信里小区7栋、9栋外墙保温返修完成2130平方米，占总量的六成。施工人员保持在14人以上，每天的进度照片张贴在小区南门。' },
    { issue: '16', kind: 'progress', inDays: -11, progress: 'completed', text: '两栋楼外墙保温返修全部完成，经街道、监理、居民代表三方验收。返修部位重新计算两年质保期，报修牌已经挂上单元门。' },
    { issue: '16', kind: 'look_back', inDays: -4, progress: null, text: '请反映问题的居民和群众监督员一起用空鼓锤抽查36处，发现2处空鼓，当天返工后复查合格。雨后再看一次，结果另行公布。' },
    { issue: '20', kind: 'progress', inDays: -35, progress: 'continuing', text: '下渡片干渠上游闸门、螺杆整套采购完成，反坡段测量设计同步开始。' },
    { issue: '20', kind: 'progress', inDays: -3, progress: 'continuing', text: '新闸门安装完毕，放水试验48小时，下渡片末端渠口水深稳定在35厘米以上。186米反坡段列入下一个冬修，完工前由水管员每天到场调水。' },
    { issue: '19', kind: 'progress', inDays: -22, progress: 'continuing', text: '苇溪镇集镇公厕征地协商达成一致，选址由镇政府西侧调整到农贸市场旁，施工图已经公示，无异议后开工。' },
    { issue: '13', kind: 'look_back', inDays: -18, progress: 'continuing', text: '对31家农贸市场不打招呼复称620次，发现柳汀街、上苇两个市场共3台秤失准，均为强制检定后私自拆封。3台秤已没收，2名经营者被立案。该问题由“已完成”调整为“持续整改”，每周复称一次，连续12周合格后再申请销号。' },
    { issue: '11', kind: 'look_back', inDays: -16, progress: null, text: '凌晨1时至3时实地走访20个通宵开放的驿站，19个有人值守、热水可用；锦书路驿站门锁损坏，次日修好。' },
    { issue: '1', kind: 'look_back', inDays: -6, progress: null, text: '随机夜查60条背街小巷，路灯亮灯率98.6%。不亮的11盏中9盏当夜修复，2盏因电缆被挖断，三天后恢复。' },
  ],
}

export const openLife: DemoLife = {
  corrections: [{
    inDays: -1,
    stage: 'awaiting_approval',
    note: '根据群众意见实地测量，知禾路与望川大道交叉口降雨时积水达到24厘米，第3条“未再出现超过15厘米的积水”的表述对该路口不成立，予以更正。',
    changes: [{
      from: '其中春信路地道、知禾路与望川大道交叉口、柳汀街农贸市场门前等15处已完成工程改造，经历5次强降雨检验未再出现超过15厘米的积水；',
      to: '其中春信路地道、柳汀街农贸市场门前等14处已完成工程改造，经历5次强降雨检验未再出现超过15厘米的积水；知禾路与望川大道交叉口完成改造后，因雨水口被邻近工地水泥浆封堵，降雨时积水达到24厘米，{{opens+3}}已凿开疏通，列入继续观察；',
    }],
  }],
  extension: { decidedInDays: -2, closesInDays: 12, reason: '受连续强降雨影响，青麓镇、松岚乡部分村组近日断电断网，不少群众反映来不及提意见。经研究，公开期限延长7天。' },
  updates: [
    { issue: '12', kind: 'progress', inDays: -4, progress: 'unfinished', text: '剩余14个小区中，完成确权的由6个增加到9个，3个已经移交供水企业；望川大道西段5个小区仍未找到原建设单位，由区政府指定接管单位。' },
    { issue: '28', kind: 'progress', inDays: -3, progress: 'unfinished', text: '2个停工项目未付清的286万元工资，垫付比例由60%提高到75%，涉及的91名工人逐人签字确认。其余部分等待法院处置资产。' },
    { issue: '35', kind: 'look_back', inDays: -2, progress: null, text: '工作日早高峰到区人民医院门口蹲点两小时：地下停车场空余泊位87个，路面排队车辆最长11台。引导牌位置偏后，已移到上一个路口。' },
    { issue: '40', kind: 'progress', inDays: 0, progress: 'unfinished', stage: 'awaiting_approval', text: '5个正在补办手续的项目中，云桥花苑、锦书里2个项目通过规划核实，可以办证的居民增加746户，受理窗口本周六加开一天。' },
  ],
  withdrawnIssue: { issue: '33', inDays: -5, reason: '该问题中涉及的一家代理机构已经提起行政复议，复议期间不宜公开评价。复议有结果后，依程序重新公布。' },
}

export const lanshuiLife: DemoLife = {
  updates: [
    { issue: '11', kind: 'look_back', inDays: -2, progress: null, text: '河口村老码头夜间监控调看7天，发现一辆农用车倾倒装修垃圾，已责令清理并处罚。监控探头由1个增加到3个。' },
    { issue: '9', kind: 'progress', inDays: -1, progress: 'unfinished', text: '没有签约的11家个体汽修店中，又有7家签约；4家准备停业，已告知停业前必须交清存放的废活性炭和废机油。' },
  ],
}
