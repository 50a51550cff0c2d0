import { redirect } from '@sveltejs/kit'
import { doorByCode, type Door } from '@hinoyojin/server/people/places.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { unlessClosedHere } from '#app/locals/closed.ts'

/** The door of the code in the address, or the page that asks for a code and says that this one is not known. */
export async function doorHere({ params }: { params: { code: string } }): Promise<Door> {
  const door =
    (await doorByCode(currentStore(), params.code)) ??
    redirect(303, `/in?code=${encodeURIComponent(params.code.slice(0, 20))}`)
  await unlessClosedHere(door.organisationId)
  return door
}

export function nameOf(door: Door): string {
  return door.isRoot ? door.organisationName : `${door.organisationName} ${door.unitName}`
}
