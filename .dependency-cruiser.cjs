// The order of the layers is one list, lib/layers.json: a folder imports only what stands before it. A new folder is
// covered on the day it stands in the list; one that does not is refused.
const layers = require('./lib/layers.json')

const group = (names) => `(?:${names.join('|')})`

const order = layers.flatMap((names, at) => {
  const later = layers.slice(at + 1).flat()
  const beside = names.length > 1 ? names : []
  const forbidden = [...later]
  return [
    ...(forbidden.length > 0 ? [{ from: names, to: forbidden }] : []),
    ...beside.map((name) => ({ from: [name], to: beside.filter((other) => other !== name) })),
  ]
})

module.exports = {
  forbidden: [
    ...order.map(({ from, to }) => ({
      name: `${from.join('-and-')}-imports-only-what-stands-before-it`,
      severity: 'error',
      from: { path: `^lib/${group(from)}/` },
      to: { path: `^lib/${group(to)}/` },
    })),
    {
      name: 'every-folder-of-lib-stands-in-the-list',
      severity: 'error',
      from: { path: '^lib/', pathNot: `^lib/${group(layers.flat())}/` },
      to: {},
    },
    { name: 'lib-stands-alone', severity: 'error', from: { path: '^lib/' }, to: { path: '^(?:app|bin|tests|prisma)/' } },
    {
      name: 'lib-knows-no-framework',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '(?:^|node_modules/)(?:next|react|react-dom|next-auth)(?:/|$)' },
    },
    { name: 'pages-never-see-the-database-client', severity: 'error', from: { path: '^app/' }, to: { path: '^lib/platform/generated/prisma/(?!enums)' } },
    {
      name: 'public-pages-never-ask-as-staff',
      severity: 'error',
      from: { path: '^app/(?:\\[locale\\]/\\(public\\)|api/v1|_components)/' },
      to: { path: '^lib/[^/]+/staff-queries|^app/\\[locale\\]/admin/' },
    },
    {
      name: 'staff-pages-and-public-pages-share-only-what-is-shared',
      severity: 'error',
      from: { path: '^app/\\[locale\\]/admin/' },
      to: { path: '^app/\\[locale\\]/\\(public\\)/' },
    },
    { name: 'programs-and-tests-are-imported-by-nobody', severity: 'error', from: { path: '^app/' }, to: { path: '^(?:bin|tests)/' } },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^lib/platform/generated/'] },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'], extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'] },
  },
}
