/** Which vectors these are. Vectors of different identities are never compared. */
export interface EmbedderIdentity {
  readonly provider: string
  readonly model: string
  readonly dimensions: number
}

/** Turns text into unit-length vectors. Splits into the provider's batches itself and keeps the order. */
export interface Embedder {
  readonly identity: EmbedderIdentity
  /** @throws {ServiceUnavailable | ServiceRefused} */
  embedQuery(text: string): Promise<Float32Array>
  /** @returns One vector per text, in order. @throws {ServiceUnavailable | ServiceRefused} */
  embedDocuments(texts: readonly string[]): Promise<Float32Array[]>
}

export function identityOf(identity: EmbedderIdentity): string {
  return `${identity.provider}/${identity.model}@${identity.dimensions}`
}
