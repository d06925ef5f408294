import { z } from 'zod'

// The content security policy forbids `eval`; zod must not compile its schemas.
z.config({ jitless: true })

export { z }
