import { byLanguage } from '../../language/by_language.ts'
import { explainFactuality, factualityOf } from './en/index.ts'
import type { ExplainFactuality, FactualityOf } from './factuality.ts'

/** How events stand is read in these languages; another one is one more line. */
export const factualityFor = byLanguage<{ factualityOf: FactualityOf; explainFactuality: ExplainFactuality }>({
  en: () => ({ factualityOf, explainFactuality }),
})
