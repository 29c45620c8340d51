import { findNames } from '@innkeeper/core/question/names'
import { findWhen } from '@innkeeper/core/question/date-expression'
import { mask } from '@innkeeper/core/question/mask'
import { DIRECTORY } from '@innkeeper/evals/understanding/directory'
for (const [l, t] of [['en','who is in lake house annecy tonight'],['fr','alte mühle se libère quel jour'],['fr','qui dort à atelier bellevue'],['it','a casa azul chi entra oggi'],['fr','quand se libère le lake house'],['de','wer ist in der alten mühle'],['de','in der alte muehle heute'],['de','alte muhle frei?'],['it','lake house libero?'],['en','azul free?'],['es','quien entra en casa azul hoy'],['es','azul libre mañana?'],['fr','bellevue libre ?'],['it','Casa Azul occupata?'],['pt','casa azul está livre?'],['it','atelier bellevue se ne sono andati stamattina?'],['en','seaview flat boiler'],['en','sea view ready?'],['en','harbor loft free?'],['es','penthouse está libre?'],['en','rua das flores clean yet?'],['en','unit 3 paid?'],['en','annecy ready?'],['de','seeblick frei'],['it','serena chi arriva'],['fr','edelweiss est propre ?'],['en','lakehouse key?'],['en','the alte muehle'],['it','villa serena pronta?']] as const) {
  const f = await findNames(t, l, findWhen(t, l).spans, DIRECTORY)
  console.log(mask(t, f.replacements), ' <= ', t)
}
