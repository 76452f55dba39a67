import type { DemoSubmission } from './comments-types'

/** 来件：closed.txt（前半）。 */
export const closedCommentsFirst: DemoSubmission[] = [
  {
    identity: 'anonymous', consentToPublish: true,
    comments: [
      {
        issue: '1', stance: 'affirms',
        body: '路灯修好了，谢谢',
        story: {
          moderation: 'publish', unit: '区城市管理局',
          reply: {
            publicText: '谢谢您专门来说一声。您没有写是哪条巷子，我们就不回访打扰了。以后哪盏灯不亮，扫灯杆上的“路灯医生”二维码，或者把灯杆编号告诉我们，24小时内有人去修。',
          },
          outcome: 'explained',
        },
      },
    ],
  },
  {
    identity: 'office', name: '周敏芝', phone: '19900001204', consentToPublish: true,
    comments: [
      {
        issue: '1', stance: 'not_resolved',
        body: '柳汀老街从卤菜店到老邮局那一段，两百来米，晚上一盏灯都没有。我妈78岁，上个月在那里踩空摔了一跤，手腕骨折。通报里写“分段推进”，我就想问一句：分到我们这一段是哪一天？',
        story: {
          moderation: 'publish', unit: '区城市管理局',
          reply: {
            publicText: '{{closes+2}}晚上8点，我们和柳汀街道一起走了这一段，实测212米，确实没有一盏亮灯。永久路灯要等老街地下管线和路面改造一起做，文物保护方案目前在修改，开工时间还不能承诺。不能让大家摸黑等，我们已于{{closes+5}}沿墙加装太阳能壁灯9盏，当晚亮灯；您母亲踩空的那处台阶贴了反光条、加了扶手。永久路灯的开工时间一旦确定，会在老街东口公示栏和本页同时公布。',
            privateText: '向您母亲道一声对不起。街道说您还没有登记伤情，如果需要协商医疗费用，请直接找柳汀街道综治中心，电话0999-5550131，已经和他们交代过，不用您再讲一遍经过。',
          },
          outcome: 'adopted',
        },
      },
    ],
  },
  {
    identity: 'anonymous', consentToPublish: false,
    comments: [
      {
        issue: '1', stance: 'not_resolved',
        body: '春信路那个坑你们是瞎了吗？一群吃干饭的废物，我电动车前轮都摔变形了！报了三次三次都说“已处理”，处理你个头！就在春信路和云桥东路交叉口往南五十米，公交站牌正前面！',
        story: {
          moderation: { doNotPublish: 'insult' }, unit: '区城市管理局',
          reply: {
            publicText: '春信路与云桥东路交叉口以南约50米、公交站牌前的路面塌坑，已于{{closes+1}}下午修补完成。前三次工单我们逐一调了照片：处理的都是路口北侧另一处坑，路面队没有核对位置就点了“已处理”。从{{closes+4}}起，路面类工单必须上传带定位的修前、修后照片，并经报修人确认后才能办结。',
            privateText: '您的原文含有辱骂的话，所以没有公开，但事情是真的，您骂得急，我们理解。三次报修没修到地方，是我们的错。车辆维修费用可凭票据向道路养护单位申请，联系电话0999-5550142。',
          },
          outcome: 'adopted',
        },
      },
    ],
  },
  {
    identity: 'public', name: '高建设', phone: '19900001377', consentToPublish: true,
    comments: [
      {
        issue: '1', stance: 'suggestion',
        body: '我家楼下新换的井盖，车一压“咣当”一声，一晚上要响上百回。建议换井盖的时候垫一圈橡胶圈，几块钱的事。地点在锦书路南段公交首末站门口，一共四个。',
        story: {
          moderation: 'publish', unit: '区城市管理局',
          reply: {
            publicText: '您说的四个井盖我们{{closes+3}}到现场看了，井座磨损、没有防响垫圈。{{closes+6}}夜间已全部加垫圈并校平，{{closes+7}}清早请楼上两户居民听过，没有再响。更要谢谢您的办法：今后换井盖一律带防响垫圈，已写进养护合同的验收条款。',
          },
          outcome: 'adopted',
        },
      },
    ],
  },
  {
    identity: 'office', name: '何秀珍', phone: '19900001018', consentToPublish: true,
    comments: [
      {
        issue: '2', stance: 'suggestion',
        body: '我每天接孙女，知禾路小学门口的等候区只画了黄线，没有遮雨的地方。老人小孩淋在雨里，都往校门洞里挤，更危险。能不能搭个简单的棚子？再摆两条长凳就更好了。',
        story: {
          moderation: 'publish', unit: '区教育局',
          reply: {
            publicText: '采纳。{{closes+4}}放学时段我们在现场数了数，等候的家长和老人有230多人。等候区将搭建40米长的透明雨棚，两侧各放3条长凳，人行道拓宽时一并施工，计划{{closes+50}}前建成。施工期间，下雨天学校开放一楼架空层供家长等候，已从{{closes+5}}开始。',
          },
          outcome: 'adopted',
        },
      },
      {
        issue: '1', stance: 'information',
        body: '另外知禾路小学后面那条没有名字的巷子，路灯装是装了，早上五点就熄，冬天送孩子的时候天还是黑的。',
        story: {
          moderation: 'publish', unit: '区城市管理局',
          reply: {
            publicText: '已核实。这条巷子的路灯用的是固定定时器，没有跟着日出时间走。{{closes+6}}改成光控，天亮才熄。我们顺手查了全区用同一型号定时器的另外31条巷子，{{closes+30}}前全部改完。',
          },
          outcome: 'adopted',
        },
      },
    ],
  },
  {
    identity: 'public', name: '沈若谷', email: 'shen.ruogu@mail.example', consentToPublish: true,
    comments: [
      {
        issue: '2', stance: 'suggestion',
        body: '我教了三十六年书，退休后在知禾路小学门口当护学志愿者两年多。说三点看法。一、错峰放学是好办法，但一、二年级与五年级的间隔只有十分钟，兄弟姐妹同校的家庭要在门口等两趟，人反而更多；建议同一家庭的孩子统一到大孩子的时间，由学校看护。二、志愿者手里只有一面小旗，司机看不清，建议配发带反光条的马甲和停字牌。三、下午四点二十分洒水车总从门口过，地面湿滑，能否改时间？',
        story: {
          moderation: 'publish', unit: '区教育局',
          reply: {
            publicText: '三条都有了结果。第一条：{{closes+3}}与学校商定，有兄弟姐妹同校的学生可登记“同放”，较小的孩子由学校统一看护到大孩子放学，首批登记67户。第二条：反光马甲、停字牌各12套，{{closes+6}}已送到学校。第三条：与环卫公司协调，上学日15:30至17:30洒水车不再经过知禾路。您两年多的坚守，学校和孩子们都记在心里。',
          },
          outcome: 'adopted',
        },
      },
    ],
  },
  {
    identity: 'office', name: '彭立新', phone: '19900001529', consentToPublish: true,
    comments: [
      {
        issue: '2', stance: 'not_resolved',
        body: '我在知禾路小学斜对面开文具店，你们装的护栏从头拦到尾，送货的三轮车停不下来，我每天要从六十米外一箱一箱抱。我不反对护学生，但能不能在我店门口开个两米的口子？',
        story: {
          moderation: 'publish', unit: '区交通运输局',
          reply: {
            publicText: '{{closes+2}}上午我们到您店里当面量过。店门口距离人行横道只有18米，护栏开口后，学生会从这里横穿马路——护栏安装前一年，这一段发生过3起学生横穿受伤的事故，所以开口这一条不能答应。能做的是：在您店后面的平安里设一个15分钟装卸泊位，{{closes+8}}已划好线，从泊位到您店后门约12米。',
            privateText: '后门台阶有点高，已请街道帮忙放一块小坡板，手推车可以直接推进去。如果坡板不合用，打0999-5550151找道路科。',
          },
          outcome: 'not_adopted', outcomeReason: '开口位置距人行横道18米，学生横穿马路的风险大于便利；已另设装卸泊位解决送货问题。',
        },
      },
    ],
  },
  {
    identity: 'anonymous', consentToPublish: true,
    comments: [
      {
        issue: '2', stance: 'not_resolved',
        body: '云桥第二初级中学门口照样堵，护学岗只有早上有，晚自习放学九点二十根本没人管。',
        story: {
          moderation: 'publish', unit: '区教育局',
          reply: {
            publicText: '情况属实。我们{{closes+1}}至{{closes+3}}连续三个晚上在门口看，21:15到21:35之间最乱，原因是接送车辆在公交站台内排队。{{closes+6}}起晚自习放学增设护学岗，由学校值班干部、保安和交通协管员各1人组成；站台后移40米。请您再看一周，不行就继续反映。',
          },
          outcome: 'adopted',
        },
      },
    ],
  },
  {
    identity: 'office', name: '田春生', phone: '19900001611', consentToPublish: true,
    comments: [
      {
        issue: '3', stance: 'not_resolved',
        body: '我是云顶坳村村民，村里有19个孩子要到山下上学，单程7公里，没有校车。下雨天山路滑，家长骑摩托车送，出过两次事。请求尽快把校车通到云顶坳村，哪怕先通到马鞍岭路口也行。',
        story: {
          moderation: 'publish', unit: '区教育局',
          reply: {
            publicText: '{{closes+2}}我们会同交通部门跟着家长的摩托车走了一遍，7.1公里，陡坡急弯4处，大中型校车确实上不去。现在能做到的：从{{closes+9}}起，在马鞍岭路口设校车站点，早6:40、晚17:10各一班，并搭建候车棚；村里到路口的4.2公里，由镇里聘请2辆有资质的7座车接驳，每天随车有照管员，费用由区里承担。校车直通村口要等4.2公里村道改造，我们正在争取把这条路列入下一年度建设计划，没有落实之前不能许诺日期。',
          },
          outcome: 'partly_adopted',
        },
      },
    ],
  },
  {
    identity: 'office', name: '田桂芳', consentToPublish: true,
    comments: [
      {
        issue: '3', stance: 'not_resolved',
        body: '我是云顶坳村村民，村里有19个孩子要到山下上学，单程7公里，没有校车。下雨天山路滑，家长骑摩托车送，出过两次事故。请求尽快把校车通到云顶坳村，哪怕先通到马鞍岭路口也行！',
        story: {
          moderation: 'publish', unit: '区教育局',
          reply: {
            publicText: '与同村另外几位家长反映的是同一件事，一并答复：{{closes+9}}起马鞍岭路口设校车站点，早6:40、晚17:10各一班；村里到路口由2辆7座车接驳，有照管员，费用区里承担。校车直通村口要等村道改造，正在争取列入下一年度建设计划。',
          },
          outcome: 'partly_adopted',
        },
      },
    ],
  },
  {
    identity: 'anonymous', consentToPublish: true,
    comments: [
      {
        issue: '3', stance: 'not_resolved',
        body: '我是云顶坳村村民，村里有19个小孩要到山下上学，单程7公里多，没有校车。下雨山路滑，家长骑摩托送，出过两次事。请求尽快把校车通到云顶坳村，先通到马鞍岭路口也行。',
        story: {
          moderation: 'publish', unit: '区教育局',
          reply: {
            publicText: '与同村另外几位家长反映的是同一件事，一并答复：{{closes+9}}起马鞍岭路口设校车站点，早6:40、晚17:10各一班；村里到路口由2辆7座车接驳，有照管员，费用区里承担。校车直通村口要等村道改造，正在争取列入下一年度建设计划。',
          },
          outcome: 'partly_adopted',
        },
      },
    ],
  },
  {
    identity: 'anonymous', consentToPublish: true,
    comments: [
      {
        issue: '3', stance: 'not_resolved',
        body: '同意前面说的。我也是云顶坳村村民，村里19个孩子到山下上学，单程7公里，没有校车。下雨天山路滑，家长骑摩托车送，出过两次事。请求尽快把校车通到云顶坳村，哪怕先通到马鞍岭路口也行。我家两个娃。',
        story: {
          moderation: 'publish', unit: '区教育局',
          reply: {
            publicText: '与同村另外几位家长反映的是同一件事，一并答复：{{closes+9}}起马鞍岭路口设校车站点，早6:40、晚17:10各一班；村里到路口由2辆7座车接驳，有照管员，费用区里承担。校车直通村口要等村道改造，正在争取列入下一年度建设计划。您家两个孩子已列入接驳名单，请和村委会确认姓名。',
          },
          outcome: 'partly_adopted',
        },
      },
    ],
  },
  {
    identity: 'office', name: '罗腊梅', phone: '19900001733', consentToPublish: true,
    comments: [
      {
        issue: '3', stance: 'information',
        body: '我是学生专线6号车的随车照管员。车上发的安全带是成人的，一年级的娃娃勒脖子，他们就偷偷解开。还有照管员要求“一车一人”，45座的车我一个人从前头顾不到后头。这些事上面检查的时候看不到，因为检查都是空车来看。',
        story: {
          moderation: 'publish', unit: '区交通运输局',
          reply: {
            publicText: '您讲的两件事，坐空车是查不出来的。{{closes+3}}早班我们有两名同志跟满员车走了全程。安全带：41台车全部加装儿童肩带调节器，{{closes+35}}前装完，6号车已先装好。照管员：乘坐学生超过35人的9台车增配1名照管员，{{closes+10}}上岗。今后检查一律跟车，不查空车。',
            privateText: '您的名字我们没有对车队提起。如果因为反映情况受到任何为难，请直接联系我局纪检监察组，电话0999-5550159。',
          },
          outcome: 'adopted',
        },
      },
    ],
  },
  {
    identity: 'office', name: '陶静', phone: '19900001846', email: 'taojing@mail.example', consentToPublish: true,
    comments: [
      {
        issue: '4', stance: 'not_resolved',
        body: '我孩子在望川片区上四年级。名义上自愿，实际上班级群里接龙，不报的要写“情况说明”。我写了，老师在群里说“个别家长不支持班级工作”。这叫自愿吗？',
        story: {
          moderation: 'publish', unit: '区教育局',
          reply: {
            publicText: '这不叫自愿。{{closes+2}}到校核查，接龙和“情况说明”属实，涉及四年级3个班。学校已于{{closes+4}}取消接龙，改为家长在平台上单独选择，班主任看不到谁选谁没选；校长向三个班家长当面道歉。对全区58所中小学开展了同样的检查，另外发现2所学校有类似做法，同步纠正。',
            privateText: '核查时是按“四年级全体”调阅的，没有提到您和孩子，请放心。',
          },
          outcome: 'adopted',
        },
      },
      {
        issue: '24', stance: 'information',
        body: '这件事我之前打过热线，回复是“经核实，该校严格执行自愿原则”，我一看就知道没人去过学校。',
        story: {
          moderation: 'publish', unit: '区委区政府督查室',
          reply: {
            publicText: '我们调取了那张工单：承办人只给学校打了一个电话，就照着学校的说法写了回复，没有联系您，违反了“未联系群众不得先行回复”的规定。{{closes+5}}已将该工单撤销办结、记为不满意件，对承办人批评教育，并把“是否到现场、是否联系本人”列为教育类工单的必填项。',
          },
          outcome: 'adopted',
        },
      },
    ],
  },
  {
    identity: 'anonymous', consentToPublish: false,
    comments: [
      {
        issue: '4', stance: 'not_resolved',
        body: '我孩子在望川片区四年级，名义上自愿，实际群里接龙，不报要写情况说明。上次忘了留电话，再发一遍。',
        story: {
          moderation: { doNotPublish: 'duplicate' }, unit: '区教育局',
          reply: {
            publicText: '您前后两次来件说的是同一件事，已在前一件中详细答复：接龙已取消，学校已道歉，全区同类做法已一并纠正。这一件登记为重复，不影响前一件的办理，您用哪一张回执都能查到结果。',
          },
          outcome: 'duplicate', outcomeReason: '与同一来件人前一次来件内容相同，以前一件的答复为准。',
        },
      },
    ],
  },
  {
    identity: 'anonymous', consentToPublish: true,
    comments: [
      {
        issue: '4', stance: 'suggestion',
        body: '我是初二学生。课后服务的课很多，但我最想要的是有一间安静的教室写作业，有老师可以问。现在作业辅导也排成“课”，老师还要拍照打卡。',
        story: {
          moderation: 'publish', unit: '区教育局',
          reply: {
            publicText: '谢谢你，这条意见是同学自己提的，我们很看重。{{closes+5}}起在4所初中试点“自习答疑教室”：不排课、不拍照、不打卡，每天两位不同学科的老师值守，可以随时进出。一个学期后请同学们打分，分数高就全区推开。',
          },
          outcome: 'partly_adopted',
        },
      },
    ],
  },
  {
    identity: 'public', name: '许小满', consentToPublish: true,
    comments: [
      {
        issue: '5', stance: 'affirms',
        body: '二宝今年进了家门口的公办园，一个月省下一千一百多。以前嫌通报都是套话，这一条我认。',
        story: {
          moderation: 'publish', unit: '区教育局',
          reply: {
            publicText: '谢谢您的认可。明年云桥、锦书两个片区还要开办公办园3所，招生时间、范围和学位数会提前公布在教育服务栏目，请转告身边有需要的家长。',
          },
          outcome: 'explained',
        },
      },
    ],
  },
  {
    identity: 'office', name: '邓海燕', phone: '19900001925', consentToPublish: true,
    comments: [
      {
        issue: '5', stance: 'suggestion',
        body: '云桥的托班只有18个班，我排到第143号。我们夫妻都在产业园三班倒，老人身体不好。能不能按家里有没有人带来排队，不要只看谁手快？',
        story: {
          moderation: 'publish', unit: '区教育局',
          reply: {
            publicText: '部分采纳。{{closes+8}}修改了托班录取办法：双职工倒班家庭、多孩家庭、老人失能家庭优先，其余名额摇号，不再“先到先得”。学位总量一时上不去：今年计划增加6个班、120个托位，预计仍有约200个孩子排不上，这一点要向您说明。产业园正在协商企业自办托育点，有结果会公布。',
            privateText: '按新办法您家符合两项优先条件，请在{{closes+45}}前到云桥街道便民服务中心补交排班证明，不用重新排队。',
          },
          outcome: 'partly_adopted',
        },
      },
    ],
  },
  {
    identity: 'office', name: '吴德厚', phone: '0999-5550277', consentToPublish: true,
    comments: [
      {
        issue: '6', stance: 'not_resolved',
        body: '我今年81岁，不会用手机预约。上个月早上六点半去社区卫生服务中心排队，人家说号在网上放完了。通报写有老年人优先号，我问窗口，姑娘说“没听说”。',
        story: {
          moderation: 'publish', unit: '区卫生健康局',
          reply: {
            publicText: '老人家，对不住您。{{closes+1}}我们派人早上六点去排了一次队，您说的是真的：每天留出的20个现场号，被预检台拿去补了网上加号。{{closes+3}}起12家中心统一做法：每天上午预留三成号源只给65岁以上现场取，不用手机、不用复印身份证，窗口立了大字牌。{{closes+10}}又去暗访了一次，12家都做到了。',
            privateText: '您的家庭医生会在这周内上门一趟，给您量血压、送预约电话卡片。以后打电话0999-5550177也能挂号。',
          },
          outcome: 'adopted',
        },
      },
    ],
  },
  {
    identity: 'anonymous', consentToPublish: true,
    comments: [
      {
        issue: '6', stance: 'information',
        body: '儿科专家每周三来坐诊，但是来的时间是上午九点到十一点，孩子都在上学。能不能改到下午放学后？',
        story: {
          moderation: 'publish', unit: '区卫生健康局',
          reply: {
            publicText: '您提醒得对。与区人民医院商量后，从{{closes+14}}起，12家中心中的8家把儿科专家坐诊调整到周三15:30至19:30；另外4家因专家同时承担病房夜班，暂时调不开，改为每月第一个周六上午。排班表贴在各中心门口。',
          },
          outcome: 'partly_adopted',
        },
      },
    ],
  },
  {
    identity: 'office', name: '蒋文涛', phone: '19900002077', consentToPublish: true,
    comments: [
      {
        issue: '7', stance: 'not_resolved',
        body: '我父亲瘫痪在床三年。手机上查到“家庭医生随访记录”有六次，最近一次写“患者步行入室，精神好”。他三年没有下过床。我不要处理谁，我只要有人真的来看他一眼。',
        story: {
          moderation: 'publish', unit: '区卫生健康局',
          reply: {
            publicText: '六次记录我们逐条核对了通话和定位，只有一次是真的。“步行入室”是套用模板，没有人到过您家。{{closes+2}}中心主任带医生上门道歉，为老人做了检查、处理了压疮，定下每月两次上门的日子，由家属签字。虚假记录已作废，扣回该签约团队全年考核费，责任医生暂停签约资格。我们又抽查了全区196名失能老人的记录，结果将在本页公布。',
            privateText: '压疮护理需要的气垫床，已从辅具站调拨一张，{{closes+5}}送到。若下次约定日没有人来，请直接打我局基层卫生科0999-5550171。',
          },
          outcome: 'adopted',
        },
      },
    ],
  },
  {
    identity: 'office', name: '程招娣', phone: '19900002133', consentToPublish: true,
    comments: [
      {
        issue: '8', stance: 'not_resolved',
        body: '替我婆婆反映。她叫余桂香，身份证号990106195208170013，住青麓镇梨花坳村五组，高龄津贴去年才办下来，领了两个月就停了，问村里说系统里“人没了”。人好好的在家里剥豆子呢！我的电话19900002133，请一定给个说法。',
        story: {
          moderation: { redact: ['余桂香', '990106195208170013', '青麓镇梨花坳村五组', '19900002133'] }, unit: '区民政局',
          reply: {
            publicText: '{{closes+1}}核实：数据比对时把一位同名老人的死亡登记错对到了这位老人名下，系统自动停发，村里没有上门看就照报。津贴已恢复，少发的10个月共1000元于{{closes+4}}补到账。凡是因“比对疑似死亡”要停发的，从现在起必须先有村（社区）干部上门见人、双人签字；按这个要求倒查了两年来停发的412人，又找回同样被错停的3位老人，已补发。',
            privateText: '您在正文里写了老人的身份证号、住址和您的电话，为了保护老人，公开时已经遮去，别人看不到。以后这类信息写在联系方式栏就行。',
          },
          outcome: 'adopted',
        },
      },
    ],
  },
  {
    identity: 'public', name: '方远', consentToPublish: true,
    comments: [
      {
        issue: '8', stance: 'affirms',
        body: '残疾人补贴现在每个月8号就到了，还有短信，短信里写明是哪个月、多少钱。我看不见，手机读给我听，清清楚楚。这个做得好。',
        story: {
          moderation: 'publish', unit: '区民政局',
          reply: {
            publicText: '谢谢您。短信里写清月份和金额，正是一位视障朋友两年前提的。如果收不到短信或想换成语音电话通知，跟村里或社区说一声就能改。',
          },
          outcome: 'explained',
        },
      },
    ],
  },
  {
    identity: 'office', name: '覃幺妹', phone: '19900002216', consentToPublish: true,
    comments: [
      {
        issue: '9', stance: 'not_resolved',
        body: '青麓镇到芦渡镇的预约班车，预约电话我打了九次，七次没人接，一次说司机吃饭，只有一次坐上了。赶集那天我背了一背篓鸡蛋在亭子里等了一个半钟头。',
        story: {
          moderation: 'publish', unit: '区交通运输局',
          reply: {
            publicText: '调取通话记录：这部预约电话一个月来电486次，接通只有173次，原因是电话放在司机手上，开车时不能接。{{closes+3}}起改由区客运调度中心24小时专人接听，司机只管开车；接听后15分钟内回电告知到站时间。农历逢三、逢八赶集日不用预约，早7点、早9点各发一班。',
            privateText: '鸡蛋的事客运公司说愿意当面给您赔个不是。您如果不想见他们也没关系，告诉我们一声就行。',
          },
          outcome: 'adopted',
        },
      },
    ],
  },
  {
    identity: 'public', name: '冯守田', consentToPublish: true,
    comments: [
      {
        issue: '9', stance: 'suggestion',
        body: '候车亭翻新得很漂亮，但时刻表贴得太高，字也小，我们弯腰驼背的看不见。贴低一点，字大一点，比再修十个亭子都强。',
        story: {
          moderation: 'publish', unit: '区交通运输局',
          reply: {
            publicText: '采纳，而且您说得比我们自己检查的准。87座候车亭的时刻表{{closes+35}}前全部重贴：下沿离地1.1米，字号放大到原来的两倍半，头班、末班用红字。第一批12座已贴好，在青麓镇沿线，请您看看还差什么。',
          },
          outcome: 'adopted',
        },
      },
    ],
  },
  {
    identity: 'anonymous', consentToPublish: true,
    comments: [
      {
        issue: '10', stance: 'not_resolved',
        body: '我是视障人士，盲道上停满单车这件事我反映过很多年。停放区是划了，可是有一半就划在盲道边上，车把手伸出来刚好打在我胸口。请划线的人闭上眼睛走一趟。',
        story: {
          moderation: 'publish', unit: '区城市管理局',
          reply: {
            publicText: '{{closes+4}}我们请残联两位视障朋友带路，划线负责人戴眼罩走完了云桥东路全程，被车把碰到6次。1240处停放区中有173处距盲道不足60厘米，已全部列出：{{closes+40}}前清除重划，改为斜向朝外停放，与盲道净距不少于80厘米。重划后再请两位朋友验收，他们不点头不算完。',
          },
          outcome: 'adopted',
        },
      },
    ],
  },
  {
    identity: 'anonymous', consentToPublish: true,
    comments: [
      {
        issue: '10', stance: 'suggestion',
        body: '地铁口的车清得太勤了，早上七点半我到那里一辆都没有，走二十分钟上班。能不能高峰期留一点？',
        story: {
          moderation: 'publish', unit: '区城市管理局',
          reply: {
            publicText: '“清得太勤”和“堵得太多”两种意见这次都收到了。核对数据后，{{closes+6}}起3个地铁口早高峰（7:00—9:00）改为“只补不清”，每个口保底80辆；占压盲道和消防通道的仍然随时清走。试行一个月后看投诉数据再调整。',
          },
          outcome: 'partly_adopted',
        },
      },
    ],
  },
  {
    identity: 'public', name: '骑手小郭', phone: '19900002340', consentToPublish: true,
    comments: [
      {
        issue: '11', stance: 'not_resolved',
        body: '跑了五年外卖。驿站好是好，晚上十点锁门，我们夜班十点才开始跑。冬天凌晨两点蹲在取款机房里吃饭，保安还撵。通报说夜间的有17个，我跑遍了只找到11个，另外6个地图上有，门是锁的。',
        story: {
          moderation: 'publish', unit: '区委区政府督查室',
          reply: {
            publicText: '{{closes+1}}至{{closes+2}}两个凌晨，督查人员按地图逐个敲门：17个里开着的确实只有11个，另有6个挂了“夜间服务”的牌子却没人值守。通报里的数字不实，是我们没有核准就写上去的，已经更正。6个点中4个{{closes+7}}起恢复通宵开放，2个因在写字楼内无法夜间开放，从地图上撤下，另与2家24小时药店、3家加油站签约补上。目前真正通宵开放的是20个，名单张贴在各站点门口。',
          },
          outcome: 'adopted',
        },
      },
    ],
  },
  {
    identity: 'office', name: '阿霞', consentToPublish: true,
    comments: [
      {
        issue: '11', stance: 'suggestion',
        body: '我是女骑手。驿站没有女厕所，也没有地方换卫生巾，说出来不好意思，但这是真的。另外小区导览图上我们只要楼号，不要那些广告。',
        story: {
          moderation: 'publish', unit: '区城市管理局',
          reply: {
            publicText: '没什么不好意思的，是我们没想到。58个驿站中有41个可以使用所在楼宇的卫生间，但没有标识，{{closes+8}}已全部贴上指引；其余17个与周边公厕、商场签了共享协议，距离都在150米以内。女性应急用品箱已在全部驿站配齐。导览图上的广告本月撤完。',
          },
          outcome: 'adopted',
        },
      },
    ],
  },
  {
    identity: 'anonymous', consentToPublish: true,
    comments: [
      {
        issue: '11', stance: 'not_resolved',
        body: '146个小区“扫码登记、限时通行”，实际是扫完码还要走着进去，电动车不让骑，超时算我们的。五分钟的单走十五分钟。',
        story: {
          moderation: 'publish', unit: '区住房和城乡建设局',
          reply: {
            publicText: '这一条我们只能做到一半。小区内部道路属于业主共有，能不能骑行由业主决定，我们不能强令开放。能做的是：{{closes+5}}与3家平台谈定，在登记“步行进入”的小区，配送时限自动延长8分钟，不算超时；同时由街道出面协商，已有62个小区同意骑手在人车分流的地面外环限速骑行。其余小区名单挂在驿站，逐个谈。',
          },
          outcome: 'partly_adopted',
        },
      },
    ],
  },
  {
    identity: 'office', name: '阿青', consentToPublish: true,
    comments: [
      {
        issue: '12', stance: 'affirms',
        body: '奶奶八十二了，卖自家种的小菜卖了半辈子，以前看到穿制服的就跑，现在有个固定的地方，不收钱，还给搭了棚子。她让我替她说声多谢。',
        story: {
          moderation: 'publish', unit: '区城市管理局',
          reply: {
            publicText: '替我们向奶奶问好。早市的摊位不用续期，她想来就来；天冷路滑的日子不出摊，位置也给她留着。',
          },
          outcome: 'explained',
        },
      },
    ],
  },
  {
    identity: 'public', name: '廖其昌', phone: '0999-5550291', consentToPublish: true,
    comments: [
      {
        issue: '12', stance: 'not_resolved',
        body: '便民摊点便了别人的民，苦了我们楼上的。早上五点半就开始卸货吆喝，喇叭录音“两块两块全场两块”，我心脏不好，天天被吓醒。说好六点，为什么五点半就来？',
        story: {
          moderation: 'publish', unit: '区城市管理局',
          reply: {
            publicText: '{{closes+1}}至{{closes+3}}清早我们都在楼下：最早的一辆三轮车5点22分到。早市的时间是6点，没有守住是管理的问题。{{closes+4}}起路口设了活动挡杆，6点整才放行；扩音喇叭一律不许用，发现两次取消摊位。摊主们也开了会，都表示理解。我们装了一台噪声显示屏，楼上可以看到实时数字。',
            privateText: '您提到心脏不好，我们请社区把您家登记为重点联系户，再被吵醒可以直接打早市管理员值班电话0999-5550145。',
          },
          outcome: 'adopted',
        },
      },
    ],
  },
  {
    identity: 'anonymous', consentToPublish: true,
    comments: [
      {
        issue: '12', stance: 'suggestion',
        body: '疏导点收费从每天3元涨到5元，说是加了垃圾清运。三元也好五元也好，能不能写张纸贴出来，钱花在哪了？',
        story: {
          moderation: 'publish', unit: '区城市管理局',
          reply: {
            publicText: '应该贴。32处疏导点近一年的收支已于{{closes+6}}全部张贴：您所在的点收入4.1万元，支出4.6万元，其中垃圾清运2.9万元、保洁1.2万元、水电0.5万元，差额由街道补。今后每季度贴一次。另外，调价前没有征求摊主意见，5元先退回3元，{{closes+40}}前开会商量后再定。',
          },
          outcome: 'adopted',
        },
      },
    ],
  },
  {
    identity: 'office', name: '宋玉洁', phone: '19900002458', consentToPublish: true,
    comments: [
      {
        issue: '13', stance: 'not_resolved',
        body: '买了三斤二两的鱼，公平秤上一称二斤七两。老板说是水。水能有半斤？我拿着小票去要赔付，管理员说要我先写申请。',
        story: {
          moderation: 'publish', unit: '区市场监督管理局',
          reply: {
            publicText: '{{closes+2}}找到了那个摊位：秤是准的，问题出在装鱼的黑色厚塑料袋里有积水，毛重当净重卖。已责令退赔您84元（差价加三倍赔偿），对摊主立案。“当场赔付”不应该要您写申请：{{closes+5}}起各市场的先行赔付金放在公平秤旁边的服务台，凭复称小票立即给付，管理员不得要求填表。水产摊全部换成沥水网袋。',
            privateText: '84元已由市场办存在服务台，报您的姓名和手机尾号就可领取。',
          },
          outcome: 'adopted',
        },
      },
    ],
  },
]
