/** See statement-cases.ts for how to read them. */
export const PORTUGUESE_CASES = `
g | Chegaremos às 19:30 | A 19:30
g | Olá! chegamos por volta das 20h | A ~20:00
g | vamos chegar às sete e meia da noite mais ou menos | A ~19:30
g | Aterramos às 18:40 e estaremos aí por volta das 20h | A ~20:00 flight 18:40
g | O nosso voo TP1234 chega às 21h15 | A flight TP1234 21:15
g | não chegamos antes das 20h | A >20:00
g | Chegada entre as 18h e as 19h | A 18:00-19:00
g | hora prevista de chegada 17:30 | A 17:30
g | amanhã chegamos lá pelas 5 da tarde | A ~17:00 @2026-05-14
g | Podemos entrar às 12h? | A 12:00? & R early check-in
g | Seria possível fazer o check-in às 13h na sexta? | A 13:00? @2026-05-15 & R early check-in
g | É possível sair às 13h? | D 13:00? & R late checkout
g | Poderíamos deixar o apartamento ao meio-dia? | D 12:00? & R late checkout
g | sairemos no domingo às 9h | D 09:00 @2026-05-17
g | Faremos o check-out por volta das 10:30 | D ~10:30
g | Afinal não chegamos às 17h mas às 19h | A 19:00
g | chegaremos depois da meia-noite | A >00:00+1
g | Chegamos à 1 da manhã | A 01:00+1
g | vamos chegar tarde hoje | A late
g | O nosso voo está atrasado | A late
g | chegamos em 30 minutos | A ~10:30 @2026-05-13
g | Daqui a uma hora estamos aí | A ~11:00 @2026-05-13
g | a partir das 15h podemos estar no apartamento | A >15:00
g | Saímos de Lisboa às 9h e chegamos às 14h | A 14:00
g | vamos embora às 8 da manhã | D 08:00
g | Vamos ficar até às 11h | D <11:00
g | o pequeno-almoço é às 8h? |
g | o nosso comboio parte às 9h |
g | o nosso comboio parte às 9h, por isso saímos às 8h | D 08:00
g | Chegamos sexta às 19h e saímos domingo às 10h | A 19:00 @2026-05-15 & D 10:00 @2026-05-17
g | reservamos mesa para as 20h |
g | ligue-me às 17h por favor |
g | A que horas é o check-in? |
g | Somos 2 adultos e 3 crianças |
g | obrigado e boa tarde |
t | Late check-out até às 13h confirmado | D <13:00!
t | O hóspede chega às 20:30 | A 20:30!
t | Sem problema, podem entrar amanhã às 13h | A 13:00! @2026-05-14
t | O check-in é a partir das 15h |
t | O check-in é a partir das 15h e o check-out até às 11h |
t | Infelizmente o check-out às 14h não é possível |
t | o cliente pede para sair às 13h | D 13:00? & R late checkout
u | Diz que chegam hoje por volta das 23h | A ~23:00 @2026-05-13
g | Precisamos de um berço | R cot
g | têm cadeira de bebé? | R high chair
g | Viajamos com o nosso cão | R pets
g | o meu filho é alérgico a nozes | R allergy
g | É o aniversário da minha mulher | R birthday
g | Há estacionamento perto? | R parking
g | é possível entrar mais cedo? | R early check-in
g | Dá para fazer late check out? | R late checkout
g | Podem organizar um transfer do aeroporto? | R transfer
g | a minha mãe anda de cadeira de rodas | R wheelchair
g | precisamos de uma cama extra | R extra bed
g | Podíamos ter mais toalhas? | R towels
g | queríamos um quarto sossegado | R quiet
g | podemos deixar as malas antes? | R luggage storage
g | não precisamos de berço |
g | obrigada pelas informações do estacionamento |
g | não temos animais |
g | já fiz a transferência |
t | Envio-lhe o código amanhã | P @2026-05-14
t | Vamos devolver 50 euros | P
t | Hoje à tarde vai um técnico | P @2026-05-13
t | Vou perguntar à equipa de limpeza | P
t | Deixe connosco, tratamos disso | P
t | Levaremos toalhas na sexta | P @2026-05-15
t | Afinal não podemos fazer o reembolso | P-
t | o desconto já não é possível | P-
t | Podem ficar até às 14h | D <14:00! & P
t | Reembolsaremos a limpeza | P
t | Será um prazer recebê-los |
t | Encontraram a chave? |
g | Amanhã envio o passaporte |
g | Já chegámos, obrigado | in
g | acabámos de chegar | in
g | já estamos cá | in
g | Estamos no apartamento | in
g | chegamos bem, tudo ótimo | in
g | estamos à porta, qual é o código? | in
t | Os hóspedes já chegaram | in
g | já entramos, lindo! | in
g | check-in feito, obrigada | in
g | Cheguei bem | in
g | quando chegarmos eu aviso |
g | chegámos ao aeroporto |
g | Já saímos, chaves na mesa | out
g | acabamos de sair, obrigada por tudo | out
g | já deixamos o apartamento | out
g | As chaves estão na caixa | out
g | fizemos o check-out | out
g | deixei as chaves em cima da mesa | out
t | O hóspede já saiu | out
g | já fomos embora, muito obrigado | out
g | saímos agora, foi tudo ótimo | out
g | check-out feito, obrigado | out
g | deixamos um carregador no quarto |
g | O wifi não funciona | C wifi
g | o aquecimento não liga e está muito frio | C heating
g | Há uma festa no andar de cima | C noise
g | a casa de banho estava suja | C dirt
g | não há água quente desde esta manhã | C water
g | Faltou a luz | C power
g | cheira a tabaco no quarto | C smell
g | vimos baratas na cozinha | C pests
g | a máquina de lavar está avariada | C broken
g | O código da porta não funciona | C broken
g | Isto é inaceitável | C other
g | a sanita está entupida | C water
g | A internet é muito lenta | C wifi
g | o wifi funciona muito bem, obrigado |
g | tem wifi? |
g | Tudo limpo e perfeito |
`
