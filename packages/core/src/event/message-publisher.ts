/** One message for whoever subscribes to a topic. */
export interface OutgoingMessage {
  /** JSON only. */
  readonly data: unknown
  /** Texts by which subscribers may be chosen and messages be traced. */
  readonly attributes?: Readonly<Record<string, string>>
  /** Messages of one key reach a subscriber in the order in which they were published. 1 to 1 024 bytes. */
  readonly orderingKey?: string
}

/** Hands messages to a topic, at least once each. */
export interface MessagePublisher {
  /**
   * When it has answered, the topic has kept all of them; those of one ordering key in this order.
   *
   * @throws {StoreUnavailable | ServiceRefused} Some may be kept; calling again is safe, and subscribers may see them twice.
   */
  publish(messages: readonly OutgoingMessage[]): Promise<void>
}
