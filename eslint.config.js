import coreWebVitals from 'eslint-config-next/core-web-vitals'
import typescript from 'eslint-config-next/typescript'

const readsEnvironment = 'Only lib/platform/env.ts reads the environment: ask settings().'

const config = [
  { ignores: ['node_modules/**', '.next/**', '.build/**', '.data/**', '.demo/**', '.test/**', 'lib/platform/generated/**', 'next-env.d.ts'] },
  ...coreWebVitals,
  ...typescript,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // Public pages have no router: a plain link is what they need.
      '@next/next/no-html-link-for-pages': 'off',
      'no-restricted-properties': ['error', { object: 'process', property: 'env', message: readsEnvironment }],
      'no-restricted-syntax': ['error', { selector: 'MemberExpression[property.name=/^\\$(query|execute)RawUnsafe$/]', message: 'Values go into a query as parameters.' }],
    },
  },
  {
    files: ['lib/platform/env.ts', 'bin/**', 'tests/**', 'next.config.js', 'vitest.config.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    // `use…` is a word of ours too; React's hooks live in components.
    files: ['bin/**', 'lib/**', 'tests/**', 'prisma/**'],
    rules: { 'react-hooks/rules-of-hooks': 'off' },
  },
  {
    files: ['**/*.cjs'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    // The browser's own modules, served as they are.
    files: ['public/**/*.js'],
    languageOptions: { sourceType: 'module' },
    rules: { '@typescript-eslint/no-unused-expressions': 'off' },
  },
]

export default config
