import js from '@eslint/js'
import importPlugin from 'eslint-plugin-import'
import a11y from 'eslint-plugin-jsx-a11y'
import hooks from 'eslint-plugin-react-hooks'
import globals from 'globals'
import ts from 'typescript-eslint'
import { readdirSync } from 'node:fs'

const features = readdirSync(new URL('./src/features', import.meta.url))
/** The arrows go shared → loop → features → app; a feature never reaches into another. */
const walls = [
  { target: './src/shared', from: ['./src/loop', './src/features', './src/app'] },
  { target: './src/loop', from: ['./src/features', './src/app'] },
  { target: './src/features', from: './src/app' },
  ...features.map((name) => ({ target: `./src/features/${name}`, from: './src/features', except: [`./${name}`] })),
]

export default ts.config(
  { ignores: ['dist', 'node_modules', 'src/shared/generated.ts'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  a11y.flatConfigs.strict,
  hooks.configs.flat.recommended,
  {
    files: ['**/*.{ts,tsx,js,mjs}'],
    plugins: { import: importPlugin },
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    settings: { 'import/resolver': { typescript: { project: './tsconfig.json' } } },
    rules: {
      'import/no-restricted-paths': ['error', { zones: walls }],
      'import/no-cycle': 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'jsx-a11y/label-has-associated-control': ['error', { assert: 'either', depth: 4 }],
      // Dropping a file is an addition to the buttons, never the only way.
      'jsx-a11y/no-noninteractive-element-interactions': ['error', { handlers: ['onClick', 'onMouseDown', 'onMouseUp', 'onKeyDown', 'onKeyUp'] }],
      // Lists without bullets lose their list role in one browser; the role says it again.
      'jsx-a11y/no-redundant-roles': ['error', { ul: ['list'], ol: ['list'] }],
    },
  },
)
