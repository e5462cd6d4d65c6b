import { execFileSync } from 'node:child_process'

/** The tests of the command run what users run: `dist/`, built from the sources as they are. */
export default function build(): void {
  execFileSync('make', ['--silent', 'dist/versions.json'], { stdio: 'inherit' })
}
