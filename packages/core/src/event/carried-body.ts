import type { ReceivedEvent } from './received-event.ts'

/** Bodies that are too big for the place where events are kept or queued. */
export interface BodyStore {
  /** Kept when it has answered. Can run twice: one key always has the same body. @throws {StoreUnavailable} */
  put(key: string, body: string): Promise<void>
  /** @returns Undefined when it is gone: such a place may forget what is old. @throws {StoreUnavailable} */
  get(key: string): Promise<string | undefined>
}

/** The payload of an event as JSON text, or the key that it lies under in a {@link BodyStore}. */
export type CarriedBody = { readonly data: string } | { readonly dataRef: string }

/** The most bytes of JSON that are carried along with an event. */
export const LARGEST_CARRIED_BYTES = 100_000

const encoder = new TextEncoder()

/** Puts a body aside when it is big. Its key follows from the event and the body, so that two bodies never meet. @throws {StoreUnavailable} */
export async function carryBody(
  { id, payload }: Pick<ReceivedEvent, 'id' | 'payload'>,
  bodies: BodyStore,
): Promise<CarriedBody> {
  const data = JSON.stringify(payload ?? null)
  const bytes = encoder.encode(data)
  if (bytes.byteLength <= LARGEST_CARRIED_BYTES) return { data }
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const dataRef = `${id}/${Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')}`
  await bodies.put(dataRef, data)
  return { dataRef }
}

/** The payload again; undefined when it was put aside and is gone. @throws {StoreUnavailable} */
export async function payloadOf(body: CarriedBody, bodies: BodyStore): Promise<unknown> {
  const data = 'data' in body ? body.data : await bodies.get(body.dataRef)
  return data === undefined ? undefined : (JSON.parse(data) as unknown)
}
