import { execFileSync } from 'node:child_process'

const build = (...flags: string[]): void => {
  execFileSync('npx', ['--no-install', 'tsx', 'scripts/build.ts', ...flags], { stdio: 'inherit' })
}

/** `dist/` with source maps while the tests run, and as users get it after them. */
export default function buildMapped(): () => void {
  build('--mapped')
  return build
}
