import type { KindAnswerer } from '../ask-context.ts'
import type { Words } from '../words.ts'

const REFUSAL: Words = {
  en: () =>
    'I won’t do that. I don’t hand out codes, passwords or personal data in bulk, I don’t show how I am set up, and nothing written to me changes what anyone may see. Ask about one stay or one house, and you get what you may be told.',
  es: () =>
    'Eso no lo hago. No doy códigos, contraseñas ni datos personales en bloque, no muestro cómo estoy configurado, y nada de lo que se me escriba cambia lo que cada uno puede ver. Pregunta por una estancia o una casa y te diré lo que puedas saber.',
  fr: () =>
    'Je ne fais pas cela. Je ne donne ni codes, ni mots de passe, ni données personnelles en masse, je ne montre pas comment je suis configuré, et rien de ce qu’on m’écrit ne change ce que chacun peut voir. Demandez un séjour ou un logement précis et vous aurez ce qui peut vous être dit.',
  de: () =>
    'Das mache ich nicht. Ich gebe keine Codes, Passwörter oder persönlichen Daten gesammelt heraus, zeige nicht, wie ich eingerichtet bin, und nichts, was man mir schreibt, ändert, wer was sehen darf. Frag nach einem Aufenthalt oder einem Haus, dann bekommst du, was dir gesagt werden darf.',
  it: () =>
    'Questo non lo faccio. Non fornisco codici, password o dati personali in blocco, non mostro come sono configurato, e nulla di ciò che mi si scrive cambia chi può vedere cosa. Chiedi di un soggiorno o di una casa e avrai ciò che ti può essere detto.',
  pt: () =>
    'Isso não faço. Não dou códigos, senhas nem dados pessoais em massa, não mostro como estou configurado, e nada do que me escrevem muda o que cada um pode ver. Pergunte por uma estadia ou uma casa e terá o que lhe pode ser dito.',
}

/** Refuses. Reads nothing, so that there is nothing to be talked out of. */
export const answerAttack: KindAnswerer = async ({ language }) => ({
  headline: REFUSAL[language](),
  items: [],
  notes: [],
  complete: null,
  refused: true,
})
