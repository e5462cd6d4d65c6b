import { CHAIN } from './chain.ts'
import { serve } from './serve.ts'

serve(CHAIN)
