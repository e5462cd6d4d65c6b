import { byLanguage } from '../../language/by_language.ts'
import { factualityOf } from './en/index.ts'
import type { FactualityOf } from './factuality.ts'

/** How events stand is read in these languages; another one is one more line. */
export const factualityFor = byLanguage<{ factualityOf: FactualityOf }>({
  en: () => ({ factualityOf }),
})
