import type { DemoSubmission } from './comments-types'

/** 来件：open.txt。没有 story 的为待审核。 */
export const openComments: DemoSubmission[] = [
  {
    identity: 'public', name: '谭月娥', consentToPublish: true,
    comments: [
      {
        issue: '6', stance: 'affirms',
        body: '32路末班车真的改到十点了。我在医院做护工，以前下了班走五十分钟回家，现在坐车十五分钟。谢谢想到我们的人。',
        story: {
          moderation: 'publish', unit: '区交通运输局',
          reply: {
            publicText: '谢谢您。{{opens+2}}我们查了32路最后一班的客流，平均每晚47人，有不少是医院的护工和保洁师傅。这一班会长期保留，遇到大风大雪调整时，会提前在站牌和车上告知。',
            stage: 'released',
          },
          outcome: 'explained',
        },
      },
    ],
  },
  {
    identity: 'public', name: '顾一鸣', phone: '19900003211', consentToPublish: true,
    comments: [
      {
        issue: '3', stance: 'not_resolved',
        body: '知禾路和望川大道路口，上周二那场雨照样淹到小腿肚。通报说“积水未超过15厘米”，我家孩子一米一，水到他膝盖。我拍了视频，水面到第二级台阶。',
        story: {
          moderation: 'publish', unit: '区水务局',
          reply: {
            publicText: '{{opens+2}}我们带着您说的位置去量：第二级台阶离路面27厘米，当晚路口的液位仪显示最高24厘米，确实超过了15厘米。查明原因是路口东南角两只雨水口被旁边工地的水泥浆封死。{{opens+3}}已全部凿开疏通，对工地立案处罚。通报中“未再出现超过15厘米积水”的说法对这个路口不成立，我们已提出更正申请，按程序审核后公布。',
            privateText: '您的视频如果方便，请凭回执补充上传，作为处罚工地的证据之一；不传也不影响处理。',
            stage: 'released',
          },
          outcome: 'adopted',
        },
      },
    ],
  },
  {
    identity: 'office', name: '汪振华', phone: '19900003322', consentToPublish: true,
    comments: [
      {
        issue: '7', stance: 'not_resolved',
        body: '我们单元十二户有十一户同意装电梯，就二楼一户不同意，说挡光。“楼道议事团”来过一次，喝了杯茶就走了，再没来过。通报里141件“达成一致”，不知道有没有把我们算进去。',
        story: {
          moderation: 'publish', unit: '区住房和城乡建设局',
          reply: {
            publicText: '先回答您最后一问：没有算进去，您单元在“未达成一致”的42件里。议事团只去一次就没有下文，是我们没有盯住。{{opens+3}}我们请设计院到现场做了日照模拟：按原方案，二楼次卧冬至日的日照由3.1小时减到2.2小时；若把电梯井外移0.9米、改用玻璃井道，可保持2.8小时。新方案图已送到十二户手里，{{opens+10}}晚上在社区议事厅当面商量，请二楼住户和您都来。',
            privateText: '二楼住户主要担心的还有卧室噪声，商量时请大家给他家把话说完的时间。',
            stage: 'awaiting_approval',
          },
        },
      },
    ],
  },
  {
    identity: 'anonymous', consentToPublish: true,
    comments: [
      {
        issue: '18', stance: 'suggestion',
        body: '助餐点的饭菜好，就是中午十一点半开饭太早，下午五点就关门。我们干惯了农活的人，晚饭要六点半才吃。能不能留一份热在保温箱里？',
        story: {
          moderation: 'publish', unit: '区民政局',
          reply: {
            publicText: '可以。{{opens+3}}已在青麓镇、荷叶塘两个助餐点试行：上午十点前跟厨师说一声，晚饭留在保温箱，最晚19时30分取。试行两周后问问大家，饭菜不凉、不浪费，就在其余助餐点推开。',
            stage: 'awaiting_approval',
          },
        },
      },
    ],
  },
  {
    identity: 'anonymous', consentToPublish: true,
    comments: [
      {
        issue: '5', stance: 'suggestion',
        body: '家长进后厨查看要提前一天预约，预约了学校当然打扫干净了。建议随机抽家长，当天早上通知，当天中午就去。',
        story: {
          moderation: 'publish', unit: '区教育局',
          reply: {
            publicText: '采纳。拟从下个月起，每周由系统随机抽取每校4名家长，当天早上7点发通知，中午可直接进入后厨，不打招呼。抽中但没空的可以顺延……（待补：各校保险和健康证要求；{{opens+5}}与市场监管部门会商）',
            stage: 'draft',
          },
        },
      },
    ],
  },
  {
    identity: 'office', name: '麻二顺', phone: '19900003433', consentToPublish: true,
    comments: [
      {
        issue: '23', stance: 'not_resolved',
        body: '禾冲村到桐坪村的路去年铺的水泥，今年起了一层砂，用脚一蹭就掉。你们写“修复破损路面86.3公里”，这种也算修复？我干过泥瓦匠，标号不够。',
        story: {
          moderation: 'publish', unit: '区交通运输局',
          reply: {
            publicText: '{{opens+3}}我们到现场钻芯取样3处，样品已送检，预计7个工作日出结果。不管结果如何，起砂是事实，先由施工单位……（待补：检测报告编号、返工范围）',
            stage: 'draft',
          },
        },
      },
    ],
  },
  {
    identity: 'public', name: '安女士', consentToPublish: true,
    comments: [
      {
        issue: '4', stance: 'not_resolved',
        body: '锦书北片区缺600个初中学位，“计划18个月内建成”。我孩子明年小学毕业，18个月以后他初二了。这一年到哪里上？通报没有写。',
        story: { moderation: 'publish', unit: '区教育局' },
      },
    ],
  },
  {
    identity: 'office', name: '邵渔生', phone: '19900003544', consentToPublish: true,
    comments: [
      {
        issue: '19', stance: 'information',
        body: '我住上苇桥头，每天早上四点半到五点多，河水有一股酸味，水面起白沫，七点以后就没了。电子屏是八点才刷数据。是不是有人趁夜里排？你们要来就四点半来。',
        story: { moderation: 'publish', unit: '区水务局' },
      },
    ],
  },
  {
    identity: 'anonymous', consentToPublish: true,
    comments: [
      {
        issue: '10', stance: 'not_resolved',
        body: '小区电梯里的广告换得比我换衣服还勤，公示的公共收益一年才八百块。386个小区查了，我们小区查了没有？名单能不能公布？',
        story: { moderation: 'publish', unit: '区住房和城乡建设局' },
      },
    ],
  },
  {
    identity: 'office', name: '石榴姐', consentToPublish: true,
    comments: [
      {
        issue: '13', stance: 'suggestion',
        body: '农贸市场的快检室牌子挂着，我拿一把韭菜去测，人家说“今天试剂用完了”，去了三回都用完。建议把每天测了什么、剩几份试剂写在黑板上。',
        story: { moderation: 'publish', unit: '区市场监督管理局' },
      },
    ],
  },
  {
    identity: 'public', name: '麦场老三', consentToPublish: true,
    comments: [
      {
        issue: '26', stance: 'not_resolved',
        body: '两台机井，一台没电，一台有电没水。验收单上我爹是“受益村民代表”，可是他签字那天在市里住院。',
        story: { moderation: 'publish', unit: '区农业农村局' },
      },
    ],
  },
  {
    identity: 'anonymous', consentToPublish: true,
    comments: [
      {
        issue: '16', stance: 'suggestion',
        body: '巡诊车每周二、五上午来，我们都在地里。能不能赶集那天停在集上？',
        story: { moderation: 'publish', unit: '区卫生健康局' },
      },
    ],
  },
  {
    identity: 'anonymous', consentToPublish: true,
    comments: [
      {
        issue: '8', stance: 'affirms',
        body: '我们楼电梯以前一个月关人两三次，现在半年没有出过事，评估单贴在门口，看得见。',
        story: { moderation: 'publish' },
      },
    ],
  },
  {
    identity: 'public', name: '霍承志', consentToPublish: true,
    comments: [
      {
        issue: '17', stance: 'not_resolved',
        body: '那个“正在维修”的养老驿站，从我退休说到现在，我今年七十一了。什么时候修好给个日子就行，不用给理由。',
        story: { moderation: 'publish' },
      },
    ],
  },
  {
    identity: 'anonymous', consentToPublish: true,
    comments: [
      {
        issue: '36', stance: 'affirms',
        body: '一度电便宜三毛一，我一个月跑四千公里，省下的钱够给女儿买两本书📚',
        story: { moderation: 'publish' },
      },
    ],
  },
  {
    identity: 'anonymous', consentToPublish: true,
    comments: [
      {
        issue: '41', stance: 'suggestion',
        body: '鉴月湖步道夜里灯亮到十点半，很好。但是有一段在柳树下面，树叶把灯全挡住了，请修一修枝。',
        story: { moderation: 'publish' },
      },
    ],
  },
  {
    identity: 'office', name: '路鸣', consentToPublish: true,
    comments: [
      {
        issue: '39', stance: 'not_resolved',
        body: '新修的盲道在区图书馆门口拐了一个直角，直接通到一根电线杆上。要不是我认得那里，就撞上去了。请问验收的时候，邀请的残疾人代表走的是这一段吗？',
        story: { moderation: 'publish', unit: '区城市管理局' },
      },
    ],
  },
  {
    identity: 'office', name: '雷军生', consentToPublish: true,
    comments: [
      {
        issue: '35', stance: 'not_resolved',
        body: '停车楼是建了，可是道闸坏的那天，我车云Z55501停了二十分钟收我18块，人工岗亭说找领导，领导电话19900003655打不通。',
        story: { moderation: { redact: ['云Z55501', '19900003655'] }, unit: '区城市管理局' },
      },
    ],
  },
  {
    identity: 'anonymous', consentToPublish: false,
    comments: [
      {
        issue: null, stance: 'information',
        body: '专业代写汇报材料、整改台账，包过验收，十年经验，价格从优，看到速联。',
        story: {
          moderation: { doNotPublish: 'advertising' }, unit: '区委区政府督查室',
          reply: {
            publicText: '来件为广告，与通报事项无关，不予受理。顺便说一句：整改台账不能代写。',
            stage: 'released',
          },
          outcome: 'not_accepted', outcomeReason: '内容为商业广告，与通报事项无关。',
        },
      },
    ],
  },
  {
    identity: 'office', name: '武大勇', phone: '19900003766', consentToPublish: true,
    comments: [
      {
        issue: '28', stance: 'not_resolved',
        body: '我叫武大勇，在云桥停工的那个楼盘扎了七个月钢筋，工资还差31600元没给。说垫付60%，我一分没见到。我的银行卡6220000000555501236，身份证990108198710233012，电话19900003766。孩子等着交学费，求求你们。',
      },
    ],
  },
  {
    identity: 'office', name: '粟建平', phone: '19900003777', consentToPublish: false,
    comments: [
      {
        issue: '28', stance: 'not_resolved',
        body: '通报说286万先垫付了百分之六十。我们班组12个人，只有班长领到了，他说剩下的要等甲方。到底是垫给谁了，有没有名单？',
      },
    ],
  },
  {
    identity: 'anonymous', consentToPublish: false,
    comments: [
      {
        issue: '27', stance: 'information',
        body: '我要反映一个情况，不敢署名。我们村的鱼塘二十年租期，一亩一年四十块，租的人是村里管账的人的小舅子，签合同那天没有开过会。管账的过年给镇上管这个事的人送过烟酒，我亲眼看见两次。请不要把这个转回镇里。',
      },
    ],
  },
  {
    identity: 'office', name: '焦玉兰', phone: '19900003888', consentToPublish: true,
    comments: [
      {
        issue: '11', stance: 'not_resolved',
        body: '锦书街道纺织机械厂家属区218户，去年冬天屋里最冷的时候只有13度，老人裹着棉被看电视。外墙保温说在实施，架子搭了两个月没人干活。请求在供暖前完工，做不到就请先按户发电暖器。',
      },
    ],
  },
  {
    identity: 'office', name: '焦玉梅', consentToPublish: true,
    comments: [
      {
        issue: '11', stance: 'not_resolved',
        body: '锦书街道纺织机械厂家属区218户，去年冬天屋里最冷的时候只有13度，老人裹着棉被看电视。外墙保温说在实施，架子搭了两个月没人干活。请求供暖前完工，做不到请先按户发电暖器！！',
      },
    ],
  },
  {
    identity: 'anonymous', consentToPublish: true,
    comments: [
      {
        issue: '11', stance: 'not_resolved',
        body: '纺织机械厂家属区218户，去年冬天屋里最冷只有13度，老人裹着棉被看电视。外墙保温说在实施，架子搭了两个月没人干活。请求在供暖前完工，做不到就先按户发电暖器。',
      },
    ],
  },
  {
    identity: 'anonymous', consentToPublish: true,
    comments: [
      {
        issue: '11', stance: 'not_resolved',
        body: '我们纺机厂家属区218户，去年冬天屋里最冷的时候才13度，老人裹着棉被看电视。外墙保温说在实施，可架子搭了两个月没人干活。请求在供暖前完工，做不到就请先按户发电暖器。我家11号楼。',
      },
    ],
  },
  {
    identity: 'public', name: '水清', consentToPublish: true,
    comments: [
      {
        issue: '11', stance: 'affirms',
        body: '我是锦书南区的。去年室温不够，真的给退了费，不多，342块，但是没有让我跑一趟，直接到账。',
      },
    ],
  },
  {
    identity: 'office', name: '蓝国栋', phone: '19900003990', email: 'languodong@mail.example', consentToPublish: true,
    comments: [
      {
        issue: '30', stance: 'suggestion',
        body: '开小饭馆“一件事一次办”确实只跑了一趟，可是消防那一张表网上没有地方传，窗口让我加工作人员私人微信发照片。能不能把这一步也搬到网上？',
      },
      {
        issue: '22', stance: 'suggestion',
        body: '我就是开饭馆的，油烟净化器该装我装，但清洗一次六百，每月一次，指定只能用两家公司。能不能让我自己选？',
      },
    ],
  },
  {
    identity: 'anonymous', consentToPublish: true,
    comments: [
      {
        issue: '21', stance: 'not_resolved',
        body: '工地夜里十一点半还在打混凝土，公示牌上写“连续浇筑”，连续了十九个晚上。我家有高三学生，你们自己来睡一晚上试试！！！',
      },
    ],
  },
  {
    identity: 'anonymous', consentToPublish: false,
    comments: [
      {
        issue: '21', stance: 'not_resolved',
        body: '你们住在隔音的楼里当然不吵！一群骗子，公示牌糊弄鬼呢，滚出来站到工地门口听听！',
      },
    ],
  },
  {
    identity: 'office', name: '段佳慧', consentToPublish: true,
    comments: [
      {
        issue: '15', stance: 'affirms',
        body: '老母亲办慢病卡，当天在医院就认定了，次月就能报。以前等一个季度，材料退了两次。说句公道话，这件事改得好。',
      },
    ],
  },
  {
    identity: 'anonymous', consentToPublish: false,
    comments: [
      {
        issue: '15', stance: 'not_resolved',
        body: '手工报销38人“全部支付到位”，我就是那38个人里的，钱到是到了，少了1270，问窗口说“系统算的”。系统怎么算的，谁能给我看看？',
      },
    ],
  },
  {
    identity: 'public', name: '言午', email: 'yanwu@mail.example', consentToPublish: true,
    comments: [
      {
        issue: '31', stance: 'suggestion',
        body: '取消“视为满意”好。建议再走一步：回访不要由办事的单位自己打电话，人家打来问“满意吧？满意吧？”谁好意思说不满意。',
      },
    ],
  },
  {
    identity: 'office', name: '卞秋霞', phone: '19900004011', consentToPublish: true,
    comments: [
      {
        issue: '12', stance: 'not_resolved',
        body: '我家水龙头早上头两分钟是黄的，接一盆沉一夜，底下一层红锈。小区在那没移交的14个里面。什么时候轮到我们？住址：柳汀街道春信路18号3栋2单元501室，可以来看，家里白天有人。',
      },
    ],
  },
  {
    identity: 'anonymous', consentToPublish: true,
    comments: [
      {
        issue: '25', stance: 'not_resolved',
        body: '厕所改了，冬天一冻，水管裂了，又用回老旱厕。村里来拍照的时候让我们把新厕所扫干净。',
      },
    ],
  },
  {
    identity: 'anonymous', consentToPublish: false,
    comments: [
      {
        issue: '25', stance: 'information',
        body: '抽粪车公布说一次四十，来了要六十，说我们湾路远。',
      },
    ],
  },
  {
    identity: 'public', name: '等证的人', phone: '19900004122', consentToPublish: true,
    comments: [
      {
        issue: '40', stance: 'not_resolved',
        body: '十一年了，房子住旧了，证没见着。女儿结婚要落户，没有证落不了。28个项目里我们是“破产、抵押未解除”的那两个之一。别人办好了我替他们高兴。能不能先解决落户和孩子上学，证慢慢办？',
      },
    ],
  },
  {
    identity: 'office', name: '申屠岚', phone: '19900004233', consentToPublish: true,
    comments: [
      {
        issue: '38', stance: 'not_resolved',
        body: '我家住27楼，消火栓打开是空的。上次我们楼着过一次小火，是邻居端着脸盆浇灭的。18栋“正在招标”，招标期间要是着火怎么办？',
      },
    ],
  },
  {
    identity: 'anonymous', consentToPublish: false,
    comments: [
      {
        issue: '43', stance: 'information',
        body: '基层干部说一句：文件少了三成是真的，但是改成“工作提示”“温馨提醒”了，不编文号，不算数量，内容一样多。群也少了，原来的群改名合并，人还是那些人，半夜十一点还在接龙。',
      },
    ],
  },
  {
    identity: 'anonymous', consentToPublish: true,
    comments: [
      {
        issue: '44', stance: 'affirms',
        body: '有个领导在我们村住了五天，没带记者，自己洗碗。走之前把水泵的事定了，水泵第九天就装上了。不知道他叫什么，胖胖的，戴眼镜。',
      },
    ],
  },
  {
    identity: 'anonymous', consentToPublish: false,
    comments: [
      {
        issue: '47', stance: 'suggestion',
        body: '我是社区工作者。待遇提高了，谢谢。可是一个人管四百二十户，白天填表晚上敲门，能不能规定一周有一个晚上不派任务？',
      },
    ],
  },
  {
    identity: 'office', name: '小丁', phone: '19900004344', consentToPublish: false,
    comments: [
      {
        issue: '14', stance: 'information',
        body: '我送外卖，举报过一家后厨，奖金真的发了200。但第二天那家老板就知道是我，拦着不让取餐。线索是从哪里漏出去的？以后谁还敢拍？',
      },
    ],
  },
  {
    identity: 'anonymous', consentToPublish: true,
    comments: [
      {
        issue: '9', stance: 'suggestion',
        body: '维修资金网上投票好是好，我们楼一半是出租户，业主在外地，收不到短信。能不能把投票链接让物业发到业主登记的微信，同时在单元门口贴一张“已投几户、还差几户”？',
      },
    ],
  },
  {
    identity: 'public', name: '芦花', consentToPublish: true,
    comments: [
      {
        issue: '20', stance: 'not_resolved',
        body: '早上我亲眼看见绿桶和灰桶倒进同一辆车，师傅说“回去再分”。我拍照举报，奖励没拿到不要紧，第二天照旧倒在一起。',
      },
    ],
  },
  {
    identity: 'anonymous', consentToPublish: true,
    comments: [
      {
        issue: '42', stance: 'suggestion',
        body: '農家書屋的書換新了，值得稱許。只是開放時間寫著“每日”，我回鄉三次，三次門都鎖着，鑰匙在村支書身上，村支書在城裡帶孫。',
      },
    ],
  },
  {
    identity: 'public', name: 'M. Okafor', email: 'm.okafor@mail.example', consentToPublish: true, locale: 'en',
    comments: [
      {
        issue: '6', stance: 'suggestion',
        body: 'The new on-demand bus in Qinglu is wonderful for visitors, but the phone line is Chinese only and hangs up after one minute of silence. A text-message option would help deaf people as well as foreigners.',
      },
    ],
  },
  {
    identity: 'anonymous', consentToPublish: true,
    comments: [
      {
        issue: '24', stance: 'not_resolved',
        body: '水池修了九口，我们组那一口漏的，装满三天就见底。送水车来过两次，后来说路窄进不来。',
      },
    ],
  },
  {
    identity: 'anonymous', consentToPublish: false,
    comments: [
      {
        issue: '2', stance: 'information',
        body: '学习记录是补的，有的人那天在外地出差也签了名。我只说这么多。',
      },
    ],
  },
  {
    identity: 'anonymous', consentToPublish: true,
    comments: [
      {
        issue: null, stance: 'suggestion',
        body: '48条我从头看到尾，用了一个半钟头。能不能在每一条后面标一个颜色：绿的是办完了，黄的在办，红的没办完？我们老百姓看颜色就明白。',
      },
    ],
  },
  {
    identity: 'public', name: '退伍老兵老洪', consentToPublish: true,
    comments: [
      {
        issue: null, stance: 'affirms',
        body: '别的不说，五个难办的问题敢写“预计尚需一定时间”，比写“已基本解决”强一百倍。',
      },
    ],
  },
  {
    identity: 'anonymous', consentToPublish: true,
    comments: [
      {
        issue: null, stance: 'not_resolved',
        body: '满篇都是百分比。我只问一句：我们春信里门口那条沟，臭了六年，在哪个百分比里？',
      },
    ],
  },
  {
    identity: 'anonymous', consentToPublish: false,
    comments: [
      {
        issue: null, stance: 'information',
        body: '求转发：本人在云桥地铁口捡到黑色钱包一个，内有现金和两张照片，失主请联系社区。',
      },
    ],
  },
  {
    identity: 'office', name: '伍宇', email: 'wuyu.home@mail.example', consentToPublish: true,
    comments: [
      {
        issue: '37', stance: 'not_resolved',
        body: '安检员总在工作日上午来，我们两口子上班，贴了四次“到访未遇”。打预约电话约周六，说周六不上班。通报不是写了周末可以预约吗？发邮件也行：wuyu.home@mail.example。',
      },
    ],
  },
  {
    identity: 'anonymous', consentToPublish: true,
    comments: [
      {
        issue: '46', stance: 'suggestion',
        body: '我在外地打工十一年，流动党支部的同志逢年过节打电话问我组织生活参加了没有，从来没有问过我在外面难不难。建议先问后一句。',
      },
    ],
  },
  {
    identity: 'office', name: '葛田生', phone: '19900004455', consentToPublish: true,
    comments: [
      {
        issue: '32', stance: 'information',
        body: '收回的612亩闲置土地里有我们组的200多亩，当年征的时候每亩补了两万八，现在闲着长草，能不能先让我们种几季？',
      },
    ],
  },
]
