/** Radicals of the supplement that PDF writers use for whole characters, and the characters they stand for. */
const SUPPLEMENT = new Map([...'⺁厂⺅亻⺈刀⺋㔾⺎兀⺒巳⺓幺⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺟母⺠民⺡氵⺣灬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺰纟⺶羊⺷羊⺸羊⺹耂⺻聿⺼肉⺽臼⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻏阝⻐钅⻑長⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟']
  .flatMap((character, at, all) => (at % 2 === 0 ? [[character, all[at + 1] ?? character] as const] : [])))

/** Some PDF writers map a character to its radical, which looks the same and is found by no search: 第⼀条 becomes 第一条. */
export function withoutRadicals(text: string): string {
  return text.replace(/[\u2e80-\u2fdf]/g, (radical) => SUPPLEMENT.get(radical) ?? radical.normalize('NFKC'))
}
