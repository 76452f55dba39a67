import type { DemoSubmission } from './comments-types'

/** 来件：closed.txt（后半，含对整份通报的意见）。 */
export const closedCommentsSecond: DemoSubmission[] = [
  {
    identity: 'anonymous', consentToPublish: true,
    comments: [
      {
        issue: '13', stance: 'affirms',
        body: '公平秤旁边那个大叔每天都用砝码校一遍，还让小朋友摸砝码。这种事看着小，心里踏实。',
        story: {
          moderation: 'publish', unit: '区市场监督管理局',
          reply: {
            publicText: '已经把您的话转给了他。校秤的砝码记录本就挂在秤边上，谁都可以翻。',
          },
          outcome: 'explained',
        },
      },
    ],
  },
  {
    identity: 'office', name: '林樾', phone: '19900002561', email: 'linyue@mail.example', consentToPublish: true,
    comments: [
      {
        issue: '14', stance: 'not_resolved',
        body: '健身房年卡4980元，交完第十七天关门。通报说“正在登记债权”，我登记了五个月，没有一个电话。到底还有没有希望，给一句实话。',
        story: {
          moderation: 'publish', unit: '区市场监督管理局',
          reply: {
            publicText: '给您实话：目前查到这两家门店名下资金合计11.6万元，登记债权387人、193万元，按现状大约只能退回百分之六。公安机关已对实际控制人立案，如果追回转移的款项，比例会提高，但没有把握。五个月没有电话是我们不对，{{closes+3}}起每月5日给全部387人发一次进展短信，有没有进展都发。',
            privateText: '您的登记编号尾号0117，金额4980元，材料齐全，不用再补。另有两家健身房愿意无偿接收剩余会期，名单随短信发给您，去不去由您自己决定。',
          },
          outcome: 'explained',
        },
      },
    ],
  },
  {
    identity: 'anonymous', consentToPublish: false,
    comments: [
      {
        issue: '14', stance: 'information',
        body: '健身房跑路受害人名单先给你们两个：赵一凡 990104198703140023 19900002601 交了3600；钱小禾 990104199111020049 19900002602 交了5200；他们两个不会上网，我替他们登，住址分别是锦书路18号2栋401和锦书路20号1栋1102。',
        story: {
          moderation: { doNotPublish: 'personal_data' }, unit: '区市场监督管理局',
          reply: {
            publicText: '来件中全部是他人的个人信息，不予公开。两位消费者的登记由工作人员直接联系本人办理，已于{{closes+2}}完成。',
            privateText: '谢谢您替他们操心。两个人都已登记好了。替别人反映情况时，请尽量让本人打0999-5550163，身份证号不要写在正文里。',
          },
          outcome: 'adopted',
        },
      },
    ],
  },
  {
    identity: 'office', name: '钟意', phone: '19900002677', consentToPublish: true,
    comments: [
      {
        issue: '15', stance: 'suggestion',
        body: '我们楼装的高空抛物摄像头正对着我家卧室窗户。我支持抓高空抛物，但是画面能看到多少？谁能看？保存几天？没有人告诉过我们。',
        story: {
          moderation: 'publish', unit: '区住房和城乡建设局',
          reply: {
            publicText: '您有权知道。摄像头仰角朝上，窗户区域已做遮挡，只记录下落轨迹；录像存30天自动覆盖；平时任何人不能调看，发生致害事件后凭公安机关手续、由两人同时在场才能调取。您家对面那台{{closes+4}}请您到场看了实时画面，遮挡范围有一角没有盖住，当场调整。以上四条已制成告知牌，已安装摄像头的楼栋单元门口{{closes+35}}前贴齐。',
          },
          outcome: 'adopted',
        },
      },
    ],
  },
  {
    identity: 'public', name: '欧阳桂枝', consentToPublish: true,
    comments: [
      {
        issue: '15', stance: 'affirms',
        body: '我们楼自从有了充电棚，楼道里再没有人拉电线了。以前我晚上总起来摸摸墙烫不烫，现在能睡整觉。',
        story: {
          moderation: 'publish', unit: '区住房和城乡建设局',
          reply: {
            publicText: '谢谢。充电棚的消防器材每月检查一次，日期写在箱子的卡片上，过期没有签字请告诉物业或社区。',
          },
          outcome: 'explained',
        },
      },
    ],
  },
  {
    identity: 'office', name: '贺云舒', phone: '19900002790', consentToPublish: true,
    comments: [
      {
        issue: '16', stance: 'not_resolved',
        body: '春信里小区7栋，外墙保温层整块鼓起来，有一块已经掉在花坛里，离我女儿推婴儿车的路不到两米。通报说“雨季施工条件限制”，这三个星期一滴雨都没有下。',
        story: {
          moderation: 'publish', unit: '区住房和城乡建设局',
          reply: {
            publicText: '您说得对，这三个星期具备施工条件，是施工单位人手调去了别的工地，用“雨季”当理由，我们没有核实就写进了通报，已经更正。{{closes+1}}当天清除7栋松动的保温层11处，拉起围挡、搭了6米防护通道；{{closes+4}}施工队重新进场，14人，7栋、9栋同时返修，计划{{closes+35}}完工。逾期每天从质保金中扣2万元，已书面通知施工单位。',
            privateText: '每天的施工人数和照片发在小区公告栏，如果连续两天没人干活，请直接打质量监督站0999-5550118。',
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
        issue: '16', stance: 'information',
        body: '春信里9栋也鼓了，三单元四楼到六楼之间，你们只写7栋。还有排水管改造后接反了，一楼厨房往外冒水，冒了两个月。',
        story: {
          moderation: 'publish', unit: '区住房和城乡建设局',
          reply: {
            publicText: '9栋三单元情况属实，已与7栋一并返修。一楼冒水是改造时主管坡度做反，{{closes+6}}开挖重做，{{closes+8}}通水试验后不再返溢；受影响的两户地板损失由施工单位赔付，街道已到户登记。',
          },
          outcome: 'adopted',
        },
      },
    ],
  },
  {
    identity: 'office', name: '郑桂兰', consentToPublish: true,
    comments: [
      {
        issue: '16', stance: 'suggestion',
        body: '老旧小区改造很好，但改完第三个月物业就来收每平米一块二。我退休金两千三，不是不交，是想问：收钱之前是不是应该大家坐下来说说服务什么？',
        story: {
          moderation: 'publish', unit: '区住房和城乡建设局',
          reply: {
            publicText: '应该。您小区引入物业时只在群里投票，没有开过会，不会用手机的老人等于没有参加。{{closes+9}}晚上在小区凉亭开了协商会，到会61户，把收费降为每平米0.8元，服务内容列了14条贴在门口，每半年由大家打分，不满七成就换。70岁以上独居和低保户由街道协调减半。',
          },
          outcome: 'partly_adopted',
        },
      },
    ],
  },
  {
    identity: 'public', name: '小潘', consentToPublish: true,
    comments: [
      {
        issue: '17', stance: 'affirms',
        body: '排了14个月，昨天拿到钥匙了。房子不大，朝南。排队那几个月每个月都能在网上看见自己往前走几名，心里有底。',
        story: {
          moderation: 'publish', unit: '区住房和城乡建设局',
          reply: {
            publicText: '恭喜您搬新家。入住前三个月是报修高峰，24小时维修电话贴在入户门背后，水电气两小时内上门。',
          },
          outcome: 'explained',
        },
      },
    ],
  },
  {
    identity: 'anonymous', consentToPublish: true,
    comments: [
      {
        issue: '17', stance: 'not_resolved',
        body: '我的排名公示上个月是46，这个月变成51，凭什么往后退？是不是有人插队？',
        story: {
          moderation: 'publish', unit: '区住房和城乡建设局',
          reply: {
            publicText: '没有插队，但没说明是我们的疏漏。您前面增加的5户，2户是火灾失去住房的家庭，3户是困难等级复核后上调的残疾人家庭，按规定优先。{{closes+5}}起名次发生变化的，公示栏逐条写明原因，并给本人发短信。5户的情形已隐去姓名补充公示，您可以核对；对任何一户有疑问，可以要求复查。',
          },
          outcome: 'explained',
        },
      },
    ],
  },
  {
    identity: 'office', name: '尹婆婆', phone: '0999-5550263', consentToPublish: true,
    comments: [
      {
        issue: '18', stance: 'not_resolved',
        body: '我眼睛不好，营业厅现金窗口贴了“请使用自助机”，我求保安帮我按的。钱和密码都给人家看见了，我心里怕。',
        story: {
          moderation: 'publish', unit: '区委区政府督查室',
          reply: {
            publicText: '{{closes+2}}我们装作办事的人走了6个营业厅，有2个把现金窗口关了。已责令当天重开，并在{{closes+4}}前对全区23个营业厅逐一检查。保安不得替群众操作、不得看密码，营业厅增配1名引导员。您愿意的话，以后每月由抄表员上门收费，给手写收据，不用出门。',
            privateText: '上门服务的登记已经替您填好，抄表员姓龚，会先给您打电话，进门会出示工作证。',
          },
          outcome: 'adopted',
        },
      },
    ],
  },
  {
    identity: 'public', name: 'Hannah W.', email: 'hannah.w@mail.example', consentToPublish: true, locale: 'en',
    comments: [
      {
        issue: '19', stance: 'not_resolved',
        body: 'I have been teaching English at a vocational school in Linjiang for four years. Two things about public toilets. First, the map says the one beside Jinshu Road bus station is open 24 hours, but the accessible cubicle is locked after 10 pm and the key is "with the cleaner", who has gone home by then. My mother uses a wheelchair, so for us it is simply closed. Second, most signs outside the centre have no English and no pictogram. Could you at least add the symbols? Thank you for reading comments in English.',
        story: {
          moderation: 'publish', unit: '区城市管理局',
          reply: {
            publicText: 'Thank you for writing; English is welcome here. You are right about the accessible cubicle at Jinshu Road bus station: we went there at 22:30 on {{closes+2:en}} and found it locked. The lock was replaced on {{closes+4:en}} by a latch that needs no key, and the same was done at the other 38 toilets listed as open 24 hours; nine of them had the same problem. Signs: standard pictograms and English will be on all 281 listed toilets by {{closes+40:en}}, starting with bus stations and parks.（中文摘要：无障碍间夜间上锁情况属实，39座24小时公厕已全部改为免钥匙门闩；标志牌将统一补充图形符号和英文。)',
          },
          outcome: 'adopted',
        },
      },
    ],
  },
  {
    identity: 'office', name: '祝老四', consentToPublish: true,
    comments: [
      {
        issue: '19', stance: 'not_resolved',
        body: '苇溪镇集镇那个厕所，说征地协商没有结果。我就是那块地旁边的。其实不是老百姓不肯，是来谈的人换了三拨，每拨说的价都不一样。',
        story: {
          moderation: 'publish', unit: '区委区政府督查室',
          reply: {
            publicText: '{{closes+3}}我们把三次谈话记录放在一起看，三个价格分别是每亩4.8万、5.6万和“面议”，确实不一致，责任在我们。{{closes+6}}由镇长牵头，按区里统一公布的标准当面重谈，四户中三户已签字，剩下一户希望调换地块，正在量地。厕所开工前，先在集镇放置两座移动厕所，{{closes+8}}已到位。',
          },
          outcome: 'adopted',
        },
      },
    ],
  },
  {
    identity: 'public', name: '鲁水生', phone: '19900002883', consentToPublish: true,
    comments: [
      {
        issue: '20', stance: 'not_resolved',
        body: '我今年六十九岁，在芦渡镇下渡片当了二十二年水管员，前年把钥匙交了。看了第20条，有些话不说出来，夜里睡不着。\n\n先说好的。坑塘清淤是真清了，我们湾里两口塘，从前只剩一汪绿水，现在能看见鱼翻身。泵站也修了，三号泵的声音我隔着田都听得出来，从前像害哮喘，现在匀得很。这些是实情，不能因为有不满意就昧着良心说没做。\n\n再说不好的。通报写“下渡片因干渠上游闸门损坏，供水仍不稳定”。一句话，把我们两千三百亩田的难处讲完了。可是这句话只对了一半。闸门是坏了，坏了有四年，不是今年才坏。闸板下沿锈穿了一个窟窿，有脸盆那么大，闸门关不严，开又只能开到一半，因为螺杆弯了。前年我在交接单上写过，写的是“螺杆弯曲，闸板锈蚀，须更换”，交给镇里，有人签了字。后来说没有钱，拿沙袋堵。沙袋堵了冲，冲了堵，买沙袋的钱加起来，我估摸着都够换半个闸门了。\n\n但是闸门修好，下渡片的水就稳了吗？我看不稳。另外有三件事，坐办公室看图是看不出来的。\n\n头一件，干渠过了老窑厂以后，有一百七八十米渠底是反坡，就是下游比上游高。图纸上是平的，当年砌的时候也是平的，后来窑厂取土，渠身往下坐了。水到了那里就停，泥也停，年年清，年年淤。清淤的队伍是按米算钱，清完就走，没有人拿水平尺量过渠底。你们要是不信，挑个放水的日子，撒一把谷壳，到那里谷壳就打转不走了。\n\n第二件，分水口。下渡片有十一个分水口，有七个是我年轻时候跟师傅用木板做的，放多放少全凭手感。现在讲“轮灌公示、按方计量”，公示牌是立了，计量怎么量？木板量不了方。上游的人夜里把木板抽掉一块，下游第二天就没有水。为这个事，前年抢水打过一架，两家人到现在红白喜事都不来往。不是人心坏，是没有一个说得清楚的东西摆在那里。装几个带刻度的小铁闸，一个听说也就几百块钱，吵架就少一半。\n\n第三件，看水的人。通报讲明确了一百七十八名村级水管员，我问了接我班的后生，他说他一个人管三个村，一年补贴两千四，油钱都不够。他在外头还打着一份工，放水的那几天要请假。你让这样一个人半夜起来看闸，他看一次两次可以，年年看是不可能的。从前我们是生产队记工分，晚上看水算一个半工，人才肯去。水利这个事，三分修七分管，钱都花在修上，管的人吃不饱，修得再好过三年又是老样子。\n\n看水的人还有一个难处，外人不晓得：他没有电话可打。渠道溃了口，他先找组长，组长找村里，村里找镇里，镇里说在开会。等一圈电话打回来，田埂已经冲开两丈。去年六月初八夜里就是这样，我和接班的后生两个人，拿门板、稻草、被絮，堵到天亮。早上来了三辆车，拍了照片，又走了。我不是要争这个功，我是说，要是有一个夜里打得通、打通了就能派机器来的号码，那天晚上二十几亩秧苗就保住了。\n\n我有五条建议，不一定对，供你们参考。\n\n一，闸门和螺杆一起换，不要只补闸板。补一块铁皮看着省钱，三年又是一个窟窿。\n\n二，老窑厂那一百七八十米渠底重新测量，该填的填，该抬的抬，抬之前不要再清淤了，那是往水里扔钱。\n\n三，十一个分水口装带刻度的闸，钥匙两把，一把在水管员手里，一把在用水户推选的人手里，开闸两个人到场。开了多少，写在牌子上，谁都看得见。\n\n四，水管员不要按人头发补贴，按灌溉的亩数发，放水季节另外算夜班。宁可少聘几个，聘一个顶一个。\n\n五，给看水的人一个夜里打得通的号码。\n\n我没有念过多少书，这封信是我口述，孙女打的字。她问我，爷爷，写这么长人家会看吗？我说，上面写了欢迎监督，写不写是我的事，看不看是他们的事。要是有人来看，我还走得动，可以带路。来之前给镇水利站说一声就行，他们都知道我家在哪里。最好是放水的时候来，不要挑大晴天闸门关着的时候来，那个时候什么都是好的。',
        story: {
          moderation: 'publish', unit: '区水务局',
          reply: {
            publicText: '老人家：您的信我们一个字一个字看完了。{{closes+3}}是放水日，我局两位工程师和镇水利站一起，请您带路走了干渠。撒谷壳的法子灵得很，走到老窑厂果然打转。现场用水准仪测得反坡段186米，最大高差23厘米，与您说的“一百七八十米”几乎不差。五条建议逐条答复：\n一、闸门和螺杆整套更换，不补闸板。已列为应急项目，{{closes+10}}完成采购，{{closes+45}}前安装完毕。\n二、反坡段停止清淤，先做测量设计，抬高渠底、加固渠身，安排在下一个冬修施工，经费38万元已落实。\n三、十一个分水口全部换带刻度的铁闸，双人双锁，钥匙一把给水管员，一把给用水户推选的人；第一个已装在二号口，请乡亲们先试。\n四、水管员补贴改为按亩计酬、夜班另算，这一条要改全区的办法，涉及178人和财政预算，今年先在下渡片试点，所以只能说采纳了一半。\n五、夜间抢险电话0999-5550129，从{{closes+6}}起24小时有人接，接报后40分钟内挖机出动；号码已做成铁牌，钉在每座泵站和闸房上。\n通报第20条“闸门损坏”一句，没有写明坏了四年、您前年交接时就已经书面报告，也没有写渠底反坡，通报已作更正。交接单在镇里档案柜找到了，签字的人已向镇党委说明情况。',
            privateText: '您孙女问写这么长有没有人看——请告诉她：有人看，还有人照着做。下次放水日定在{{closes+40}}，工程师想再请您走一次支渠，车子到家门口接。',
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
        issue: '20', stance: 'not_resolved',
        body: '轮灌表贴出来了，我家排在凌晨一点到三点，已经连着三轮了。白天的都是谁家？',
        story: {
          moderation: 'publish', unit: '区水务局',
          reply: {
            publicText: '三轮的排表我们核对了，确实有9户连着排在夜里，原因是按田块远近固定排序。{{closes+5}}起改为每轮倒转一次顺序，这轮排夜里的下轮排白天，轮次表写户名贴在泵站墙上。70岁以上独居户一律排白天。',
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
        issue: '21', stance: 'not_resolved',
        body: '公示是公示了，贴在会计家院门里头，狗拴在那儿，谁敢去看？',
        story: {
          moderation: 'publish', unit: '区农业农村局',
          reply: {
            publicText: '{{closes+2}}照着各村公示照片逐个去看，全区有11个村把公示贴在不便查看的地方，您村是其中之一。{{closes+4}}已全部移到村委会外墙和小卖部门口，重新起算7天公示期。以后公示照片必须能看清周围环境，由两名村民代表签字。那条狗也牵走了。',
          },
          outcome: 'adopted',
        },
      },
    ],
  },
  {
    identity: 'office', name: '白长庚', phone: '19900002990', consentToPublish: true,
    comments: [
      {
        issue: '21', stance: 'information',
        body: '我家实种6.3亩，公示上写5.1亩。前年土地确权时有一块算到隔壁组去了，一直没改过来。不是说谁贪，就是想改对。',
        story: {
          moderation: 'publish', unit: '区农业农村局',
          reply: {
            publicText: '{{closes+6}}镇农业服务中心带着测亩仪，请您和隔壁组的户主一起到地头量过：实际6.28亩，错登的1.18亩确属您家承包地。登记已更正，本年度少发的补贴随下一批补到“一卡通”；前两年的差额按规定可以补发，正在走手续，预计{{closes+30}}前到账。',
          },
          outcome: 'adopted',
        },
      },
    ],
  },
  {
    identity: 'public', name: '顧念祖', email: 'gu.nianzu@mail.example', consentToPublish: true,
    comments: [
      {
        issue: '22', stance: 'suggestion',
        body: '本人旅居海外四十餘載，去年返鄉安葬先父。公益性墓地整潔，收費公道，辦事人員亦有禮，感念於心。唯有一事相商：碑文格式一律為簡體印刷字樣，先父生前習字，遺願以自書繁體入碑。承辦人告以“系統只有三種模板”。慎終追遠，字有寄託，可否通融？',
        story: {
          moderation: 'publish', unit: '区民政局',
          reply: {
            publicText: '先生孝思，令人感动。公益性墓地统一的是碑的尺寸和材质，从来没有限制过碑文字体，“三种模板”是刻碑公司软件里的选项，被当成了规定。{{closes+4}}起取消模板限制，家属可自带手书字样，繁体、简体、少数民族文字均可，不另收费。令尊的墓碑可以重刻一次，刻碑公司承担费用，请把字样寄到区殡葬服务中心，不必专程回来。',
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
        issue: '22', stance: 'not_resolved',
        body: '免费四项是免费了，但是“建议”家属买的骨灰盒最便宜的1680，我问有没有便宜的，说缺货。我妈走的那天，我没有力气吵架。',
        story: {
          moderation: 'publish', unit: '区民政局',
          reply: {
            publicText: '请节哀。按规定必须陈列200元以下的骨灰盒，我们{{closes+1}}以家属身份去问，得到的答复和您一样，是“缺货”；仓库里有37个。已责令整改，对当班人员和业务负责人作出处理，低价款{{closes+2}}起摆在柜台第一排、明码标价。近三个月在“缺货”期间购买高价骨灰盒的26户家属，由中心逐户联系，愿意退差价的一律退。',
          },
          outcome: 'adopted',
        },
      },
    ],
  },
  {
    identity: 'public', name: '俞敬之', consentToPublish: true,
    comments: [
      {
        issue: '23', stance: 'affirms',
        body: '区政务大厅三号窗口的小姑娘，看我手抖签不好字，拿了一块垫板，说您慢慢写，后面没有人催。其实后面有人。就为这句话我写这一条。',
        story: {
          moderation: 'publish', unit: '区委区政府督查室',
          reply: {
            publicText: '我们把您的话念给了三号窗口听。大厅给每个窗口都添了一块防滑垫板和一支粗杆笔，就叫“慢慢写”。',
          },
          outcome: 'explained',
        },
      },
    ],
  },
  {
    identity: 'anonymous', consentToPublish: true,
    comments: [
      {
        issue: '23', stance: 'not_resolved',
        body: '通报说午间不间断，中午12点20分我去，八个窗口开一个，取号83，前面41个。不间断不等于不用等。',
        story: {
          moderation: 'publish', unit: '区委区政府督查室',
          reply: {
            publicText: '{{closes+1}}至{{closes+5}}中午的取号数据：平均等候46分钟，确实名不副实。{{closes+8}}起午间窗口由1个增至3个，社保、不动产各保证1个，工作人员错峰吃饭。目标是午间等候不超过20分钟，每周数据贴在取号机旁边，做不到您再来批评。',
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
        issue: '24', stance: 'not_resolved',
        body: '看了这么多答复，还是“您好，您反映的问题已收悉，经转相关部门核实办理，感谢您的理解与支持”。我不理解，也不支持。',
        story: {
          moderation: 'publish', unit: '区委区政府督查室',
          reply: {
            publicText: '这句话出现在上个月的4127件答复里，占三成。{{closes+6}}起系统不再允许发送只有这句话的答复：必须填写“谁、哪天、去了哪里、看到什么、下一步什么时间”。您如果愿意提供工单号，我们把您那一件重新办一遍。',
          },
          outcome: 'adopted',
        },
      },
    ],
  },
  {
    identity: 'office', name: '金文彬', consentToPublish: true,
    comments: [
      {
        issue: '24', stance: 'suggestion',
        body: '建议热线答复里附一张现场照片。干了还是没干，一张照片比三百字管用。',
        story: {
          moderation: 'publish', unit: '区委区政府督查室',
          reply: {
            publicText: '部分采纳。道路、环卫、绿化等能拍照的工单{{closes+10}}起必须附修前修后照片；涉及个人隐私、企业商业秘密的，不附照片，改为由反映人确认。',
          },
          outcome: 'partly_adopted',
        },
      },
    ],
  },
  {
    identity: 'public', name: '闻亦舟', email: 'wenyizhou@mail.example', consentToPublish: true,
    comments: [
      {
        issue: null, stance: 'suggestion',
        body: '24个问题做成24张表，每张表就四行：问题是什么、花了多少钱、现在什么样、下次什么时候看。老百姓不怕数字，怕绕。',
        story: {
          moderation: 'publish', unit: '区委区政府督查室',
          reply: {
            publicText: '采纳。24张“四行表”已于{{closes+10}}做好，张贴在区政务大厅和各村、社区公告栏，政务大厅有纸质版可以取。其中6个问题的花费还没有结算，那一行如实写着“未结算”，结算后补上。',
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
        issue: null, stance: 'affirms',
        body: '第一次看到政府写“尚未完成”😂 虽然没完成，但是肯说就好👍 继续加油💪 我们楼下那条路也请看看🙏',
        story: {
          moderation: 'publish', unit: '区城市管理局',
          reply: {
            publicText: '谢谢鼓励。您没有写是哪条路，我们不知道该去看哪里。请凭回执补充一句路名，或者扫路边灯杆上的二维码直接定位，我们接着办。',
          },
          outcome: 'explained',
        },
      },
    ],
  },
  {
    identity: 'office', name: '向家旺', consentToPublish: true,
    comments: [
      {
        issue: null, stance: 'suggestion',
        body: '希望把通报印成大字版放在村里，我们村留下的都是老人，网上的东西看不到。',
        story: {
          moderation: 'publish', unit: '区委区政府督查室',
          reply: {
            publicText: '采纳。大字版（每页不超过300字）已印1500册，{{closes+9}}起送到113个村和社区，各村广播连续播三天要点，村干部不得代填意见。',
          },
          outcome: 'adopted',
        },
      },
      {
        issue: '18', stance: 'affirms',
        body: '我们村留了一个现金缴费点，在小卖部，每月10号，省得跑镇上。',
        story: {
          moderation: 'publish', unit: '区委区政府督查室',
          reply: {
            publicText: '谢谢。这个代收点已经续签两年，每月10号不变；遇到下雨顺延一天，会在广播里提前说。',
          },
          outcome: 'explained',
        },
      },
    ],
  },
  {
    identity: 'anonymous', consentToPublish: false,
    comments: [
      {
        issue: null, stance: 'information',
        body: '急用钱？无抵押、免征信、当天放款，额度1万至50万，加微信领优惠，凭此条回访享九折！',
        story: {
          moderation: { doNotPublish: 'advertising' }, unit: '区委区政府督查室',
          reply: {
            publicText: '来件为商业广告，不属于对通报的意见，不予受理。',
            privateText: '提醒收到此类信息的群众：凡要求先交“保证金”“解冻费”的贷款都是诈骗。',
          },
          outcome: 'not_accepted', outcomeReason: '内容为贷款广告，与通报事项无关。',
        },
      },
    ],
  },
  {
    identity: 'anonymous', consentToPublish: false,
    comments: [
      {
        issue: null, stance: 'suggestion',
        body: '请问区里下周有没有相亲会？我表弟32岁，有房，人老实，麻烦给安排一下。',
        story: {
          moderation: { doNotPublish: 'off_topic' }, unit: '区委区政府督查室',
          reply: {
            publicText: '您说的事与本次通报无关，这里办不了，不予受理。工会、共青团每季度组织联谊活动，消息在各自的公告里发布。祝您表弟早日遇到有缘人。',
          },
          outcome: 'not_accepted', outcomeReason: '与通报所列问题无关。',
        },
      },
    ],
  },
  {
    identity: 'anonymous', consentToPublish: false,
    comments: [
      {
        issue: '16', stance: 'not_resolved',
        body: '施工队不给修是吧？各位邻居明天早上一起去把工地大门用车堵了，谁家的铲车开来，进去见车就砸，法不责众！',
        story: {
          moderation: { doNotPublish: 'unlawful' }, unit: '区住房和城乡建设局',
          reply: {
            publicText: '来件含有煽动堵门、打砸的内容，不予公开。其中反映的返修停工一事属实，已另行办理：{{closes+4}}施工队重新进场。',
            privateText: '您着急我们理解，但是打砸会伤到人，也会让有理变成没理。返修每天的进度在小区公告栏，停工一天打一次0999-5550118，我们去催。',
          },
          outcome: 'not_accepted', outcomeReason: '煽动打砸，不予受理；所涉返修停工问题已由住房和城乡建设部门另案办结。',
        },
      },
    ],
  },
  {
    identity: 'anonymous', consentToPublish: true,
    comments: [
      {
        issue: '8', stance: 'suggestion',
        body: '建议高龄津贴从70岁降到60岁，邻县的亲戚说他们那里60岁就有。',
        story: {
          moderation: 'publish', unit: '区民政局',
          reply: {
            publicText: '不采纳，原因如实说明：起领年龄由全市统一规定，区里无权降低；测算过，若降到60岁，每年需增加约2.3亿元，相当于全区养老服务经费的四倍，目前财力承担不了。我们也向邻县询问过，那里60岁发放的是一次性体检补助，不是高龄津贴。',
          },
          outcome: 'not_adopted', outcomeReason: '起领年龄属市级规定，且财力无法承担；已向反映人说明邻县情况的差异。',
        },
      },
    ],
  },
  {
    identity: 'office', name: '姜采薇', phone: '19900003018', consentToPublish: false,
    comments: [
      {
        issue: '5', stance: 'information',
        body: '小区里有一家没有证的托管班，二十来个孩子挤在两居室，中午油烟味很大，我担心着火。地址我可以私下告诉你们。',
        story: {
          moderation: { doNotPublish: 'no_consent' }, unit: '区市场监督管理局',
          reply: {
            publicText: '{{closes+1}}与消防、教育部门一起到场：无证照、无消防设施，22名孩子。当天停止办班，孩子由学校安排午间看护，没有一个没人管。经营者愿意办合法的，已指导另选场地，整改合格前不得开班。',
            privateText: '地址是您电话里告诉我们的，检查记录没有写线索来源。',
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
        issue: '2', stance: 'information',
        body: '区住房和城乡建设局在知禾路小学旁边批的工地，运料车正好在放学时候进出，学校去说了两次没人理。',
        story: {
          moderation: 'publish', unit: '区委区政府督查室',
          reply: {
            publicText: '因为来件指名批评了一个部门，这一件没有交给该部门办，由我们直接核查。{{closes+2}}和{{closes+3}}放学时段在现场看到运料车进出9车次，属实；学校两次来函都停留在值班室，没有呈送。现已规定：上学日7:10至8:10、15:40至18:00不得进出大型车辆，写进施工许可的附加条件，违反一次停工一天。对压件的责任人作了书面批评。',
          },
          outcome: 'adopted',
        },
      },
    ],
  },
  {
    identity: 'office', name: '石磊', phone: '19900003124', consentToPublish: true,
    comments: [
      {
        issue: '12', stance: 'suggestion',
        body: '疏导点能不能给我们残疾人留几个靠边的位子？轮椅在中间转不过身。',
        story: {
          moderation: 'publish', unit: '区城市管理局',
          reply: {
            publicText: '已留。32处疏导点各预留1至2个端头摊位，宽度由1.5米加到2.2米，共47个，{{closes+7}}张榜，残疾人优先选，免收费用。您愿意去哪一处，打0999-5550145说一声就行，不用跑来登记。',
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
        body: '社区卫生服务中心门口的台阶，坡道坡得像滑梯，我推我老伴上去，要旁边人帮一把。',
        story: {
          moderation: 'publish', unit: '区卫生健康局',
          reply: {
            publicText: '{{closes+3}}量了，坡度1比5，国家标准是不大于1比12，是当年偷的懒。原坡道拆除，改成折返式缓坡，两边装扶手，{{closes+40}}前完工；施工期间门口安排一名导医专门帮忙推轮椅。另外11家中心的坡道也量了，还有2家不合格，一起改。',
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
        issue: '7', stance: 'information',
        body: '我妈说家庭医生每次来都推销一种保健枕头，八百多一个，不买下次就来得慢。',
        story: {
          moderation: 'publish', unit: '区委区政府督查室',
          reply: {
            publicText: '这是一条涉嫌违规收费的反映，我们没有交给医疗机构自己查。截至{{closes+5}}，我们走访了该医生签约的61户，有7户被推销、3户买了。已移交区市场监管部门立案，并由主管部门暂停其签约服务；3户的钱{{closes+9}}已退。',
          },
          outcome: 'referred',
        },
      },
    ],
  },
]
