import type { Log } from './ports.ts'

/** What a provider of models offers. */
export interface ModelCatalogue {
  listModels(signal: AbortSignal): Promise<readonly string[]>
}

const DEADLINE_MS = 10_000

/** Says in the log when the provider does not offer a configured model: better then than at a question. @param configured Models, by setting. */
export async function checkModels(
  catalogue: ModelCatalogue,
  configured: Readonly<Record<string, string>>,
  log: Log,
): Promise<void> {
  try {
    const offered = await catalogue.listModels(AbortSignal.timeout(DEADLINE_MS))
    for (const [setting, model] of Object.entries(configured)) {
      if (!offered.includes(model)) log.warn('the provider does not offer this model', { model, setting })
    }
  } catch (error) {
    log.warn('the provider’s models could not be listed; answers are composed while it is away', { error })
  }
}
