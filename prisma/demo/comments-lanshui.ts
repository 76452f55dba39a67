import type { DemoSubmission } from './comments-types'

/** 来件：lanshui-list.html。没有 story 的为待审核。 */
export const lanshuiListComments: DemoSubmission[] = [
  {
    identity: 'public', name: '蓝小满', phone: '19900008101', consentToPublish: true, withPicture: true,
    comments: [{
      issue: '1', stance: 'not_resolved',
      body: '东门桥下游大约二百米，右岸有个圆管子，上周没下雨也在往河里淌灰白色的水，照片是早上七点拍的。清单里说旱季无直排，请来看一眼。',
      story: {
        moderation: 'publish', unit: '水生态环境股',
        reply: {
          publicText: '接到您的意见和照片，{{opens+3}}早晨我们和住建局、排水公司一起到了现场。管子里的水来自上游一家豆制品作坊，污水管被油渣堵住后漫进了雨水管。当天清通了污水管、封住了串接口，作坊装了隔渣池。{{opens+4}}和{{opens+5}}两个早晨复看，管口已经断流。这一处补进了混接点清单，改造总数由158处变为159处。',
          stage: 'released',
        },
        outcome: 'adopted',
      },
    }],
  },
  {
    identity: 'anonymous', consentToPublish: true,
    comments: [{
      issue: '4', stance: 'information',
      body: '马蹄湾后半夜还有车拉石头出来，凌晨两点到四点之间，走的是老林场那条路，不过卡口。白天去看当然是停的。',
      story: { moderation: { redact: ['走的是老林场那条路，不过卡口'] }, unit: '生态环境执法大队' },
    }],
  },
  {
    identity: 'office', name: '石有田', phone: '19900008203', consentToPublish: true,
    comments: [
      {
        issue: '5', stance: 'suggestion',
        body: '山坳里五十多户散养的，车进不来是真的。能不能给我们发堆沤用的菌剂和薄膜？自己沤三个月就能上地，比拉出去强。',
        story: {
          moderation: 'publish', unit: '水生态环境股',
          reply: { publicText: '您的办法可行。县农业农村局已同意为55户每户免费发放发酵菌剂10公斤和覆膜，{{opens+6}}由镇农技员送到村里，现场教一遍。三个月后请您告诉我们效果。', stage: 'released' },
          outcome: 'adopted',
        },
      },
      {
        issue: '6', stance: 'affirms',
        body: '今年能晾被子了，往年收完稻子满天黑灰。二十五块钱补贴也到账了。',
        story: { moderation: 'publish' },
      },
    ],
  },
  {
    identity: 'public', name: '关山', consentToPublish: true,
    comments: [{
      issue: '7', stance: 'not_resolved',
      body: '南门烧烤街的公用烟道围挡围了一个月，没看见几个人干活。晚上照样开窗就是孜然味。',
      story: {
        moderation: 'publish', unit: '生态环境执法大队',
        reply: { publicText: '您说的情况属实。烟道的风机到货比计划晚了16天，其间工地只有2人。风机{{opens+5}}已经到场，施工单位增加到9人，计划{{opens+20}}通风试运行。试运行前，街上11家店22时以后停用炭火，由执法队员每晚巡查。', stage: 'awaiting_approval' },
      },
    }],
  },
  {
    identity: 'anonymous', consentToPublish: true,
    comments: [{ issue: '3', stance: 'affirms', body: '我家离填埋场一里路，这两个月头一回没闻到臭味。村部贴的水质单子，要是字能再大一号就好了。' }],
  },
  {
    identity: 'office', name: '习秋月', email: 'xiqiuyue@example.cn', consentToPublish: false,
    comments: [{ issue: '10', stance: 'information', body: '我们村那座处理站门口写着运维人员的电话，打过去是空号，打了三次。' }],
  },
  {
    identity: 'anonymous', consentToPublish: true, locale: 'en',
    comments: [{ issue: '8', stance: 'suggestion', body: 'The loudspeakers at the reservoir only speak Chinese. Hikers from abroad come through here too; a small sign in English would do.' }],
  },
]

/** 来件：lanshui-petitions.txt，只由承办单位阅办。 */
export const lanshuiPetitionComments: DemoSubmission[] = [
  {
    identity: 'office', name: '祝长庚', phone: '19900008301', consentToPublish: false,
    comments: [{ issue: '2', stance: 'not_resolved', body: '我家是那3户有异议的之一。鉴定的人只看了堂屋，西厢房墙上那道缝从地到梁，没有量。复核那天请提前一天打电话，我从外地赶回来。' }],
  },
  {
    identity: 'office', name: '路遥知', phone: '19900008302', consentToPublish: false,
    comments: [{ issue: '6', stance: 'information', body: '换了水泵好多了，但每天凌晨四点四十左右还会响两三分钟，像是补水。测量请安排在那个时间。' }],
  },
]
