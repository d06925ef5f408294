import { MeetingsPage } from './meetings-page.tsx'
import { MinutesForm } from './minutes-form.tsx'
import { TopicForm } from './topic-form.tsx'
import type { RoomProps } from './words.tsx'

/** The meetings, with the forms for what one's own organisation says itself. */
export function MeetingsRoom(room: RoomProps) {
  const { own, cooperation } = room
  const published = new Set([...cooperation.topics, ...cooperation.minutes].map(({ id }) => id))
  return (
    <MeetingsPage
      {...room}
      proposeTopic={<TopicForm own={own} published={published} />}
      writeMinutes={(meeting) => (
        <MinutesForm key={meeting.id} own={own} meeting={meeting} published={published} />
      )}
    />
  )
}
