import { userInfo } from 'node:os'

/** The name of whoever runs the command. Some containers have no account. */
export function accountName(): string {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}
