import type { Portfolio } from './world.ts'

/** What the made-up business decides about itself, as input for `BusinessSettings`. Record ids are those of the two sources. */
export interface DemoSettings {
  readonly locale: string
  readonly staffPhones: Readonly<Record<string, string>>
  readonly voicemailOnlyLines: readonly string[]
  readonly listingAliases: Readonly<Record<string, readonly string[]>>
}

const ALIASES: Readonly<Record<string, readonly string[]>> = {
  'Lake House': ['the lake house', 'Annecy'],
  'Villa Mimosa': ['the villa', 'Nice villa'],
  'Sea View Flat': ['sea-view flat', 'Cascais flat'],
  'Brooklyn Brownstone': ['the brownstone', 'Brooklyn'],
  'Chalet Edelweiss': ['the chalet', 'Chamonix'],
}

export function demoSettings(portfolio: Portfolio): DemoSettings {
  return {
    locale: 'en-GB',
    staffPhones: Object.fromEntries(portfolio.staff.map((member) => [member.phone, member.name])),
    voicemailOnlyLines: portfolio.lines.filter((line) => line.voicemailOnly).map((line) => `aircall:line:${line.id}`),
    listingAliases: Object.fromEntries(
      portfolio.listings.flatMap((listing) => {
        const aliases = ALIASES[listing.nickname]
        return aliases ? [[`guesty:listing:${listing.id}`, aliases]] : []
      }),
    ),
  }
}
