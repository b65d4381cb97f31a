// Lint rules; formatting is prettier's. Run with `npm run lint`.
import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const NO_NATURAL_ROOT = {
  name: 'natural',
  message: "The root loads mongoose, redis and dotenv (which prints). Import 'natural/lib/natural/…/….js' instead.",
};

export default tseslint.config(
  { ignores: ['dist/', '.dist-*/', 'coverage/', '.data/'] },
  js.configs.recommended,
  {
    rules: {
      'max-lines': ['warn', 300],
      'no-console': 'error',
      'no-restricted-imports': ['error', { paths: [NO_NATURAL_ROOT] }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Ports are plain objects of functions: nothing in them uses `this`.
      '@typescript-eslint/unbound-method': 'off',
      // Handlers of one shape are async whether or not each of them waits.
      '@typescript-eslint/require-await': 'off',
      'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'Export it by its name.' }],
    },
  },
  // Libraries of others may have default exports.
  { files: ['**/*.d.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['**/*.mjs', '*.config.js'],
    languageOptions: {
      globals: { process: 'readonly', performance: 'readonly', URL: 'readonly', Buffer: 'readonly', fetch: 'readonly' },
    },
  },
);
