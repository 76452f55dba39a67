/** Lines that are never content, wherever they stand: page numbers and share buttons. */
const ANYWHERE = [
  /^-{1,3} ?\d{1,4} ?-{1,3}$/,
  /^第 ?\d{1,4} ?页(?:[ ,/]*共 ?\d{1,4} ?页)?$/,
  /^(?:分享到|扫一扫|【?字体 ?[:【]|浏览次数 ?:|(?:【 ?)?打印(?:本页)?(?: ?】)?(?: |$))[^。]{0,60}$/,
]

/** Lines of the website above a document: breadcrumbs, menus, counters, buttons. */
const ABOVE = [
  /^(?:您?(?:当前|现在)?(?:的|所在)?位置|当前页面) ?[:>]/,
  /^(?:网站)?首页 ?(?:[>»/|·]|$)/,
  /^[^>»]{2,20}(?:[>»][^>»]{2,60})+$/,
  /^(?:[^ |]{2,8}[ |]+){3,}[^ |]{2,8}$/,
  /^(?!.*\d)[^ |>。:]{2,12}(?: ?[|>»] ?[^ |>。:]{2,12})+$/,
  /^[【[(]? ?(?:打印|关闭|收藏|分享|字体|字号|大 ?中 ?小|繁体|简体|无障碍|长者|适老|朗读|纠错|返回|下载|保存|复制链接|手机版|English|登录|注册|搜索)[^。]{0,40}$/,
  /^(?:浏览|阅读|点击|访问)(?:次数|量|数)? ?:? ?\d*[^。]{0,10}$/,
  /^(?:微信|微博|QQ空间|朋友圈)(?:[ |,、]|$)/,
]

/** The first line of what a site puts under every page. Everything behind it belongs to the site, not to the document. */
const FOOTER = [
  /^(?:主办|承办|协办|技术支持|主管|运维|维护)(?:单位|部门|方)? ?:/,
  /^(?:网站)?(?:技术支持|标识码|声明|管理|维护)[^。]{0,4}:/,
  /^版权所有|^copyright|^©|^.{0,30}版权所有[^。]{0,30}$/i,
  /^[^。]*(?:技术支持|网站维护|网站管理)(?:单位|电话)? ?:|^[^。]*(?:[一-龥]ICP备|公网安备)[^。]*$/,
  /^备案[证序]?编?号|网站标识码|ICP备|公网安备/,
  /^(?:(?:友情|相关)?链接|网站地图|隐私(?:声明|政策)|关于我们|联系我们|网站声明|法律声明|使用帮助)(?: |:|\||$)/,
  /^(?:上一[篇条]|下一[篇条]|相关(?:文档|文件|稿件|阅读|新闻|信息|附件)|推荐阅读|延伸阅读|热点|责任编辑|责编|编辑|审核|校对) ?[:】]/,
  /^(?:扫一扫|扫码|打印本页|关闭(?:本页|窗口)|回到顶部|返回顶部|无障碍|适老化|政府服务便民热线|政务新媒体|网站导航)/,
]

export function isFurniture(text: string): boolean {
  return text.length <= 120 && ANYWHERE.some((pattern) => pattern.test(text))
}

export function isFurnitureAbove(text: string): boolean {
  return isFurniture(text) || (text.length <= 120 && ABOVE.some((pattern) => pattern.test(text)))
}

/** What only the foot of a site says: telephones below it are the site's own. */
export function isOfSite(text: string): boolean {
  return /版权所有|ICP备|公网安备|网站标识码/.test(text)
}

export function beginsFooter(text: string): boolean {
  return text.length <= 200 && FOOTER.some((pattern) => pattern.test(text))
}
